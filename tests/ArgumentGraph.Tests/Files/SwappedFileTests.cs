using System.Text;
using ArgumentGraph.Files;

namespace ArgumentGraph.Tests.Files;

/// <summary>A file that somebody replaces between being looked at and being opened.</summary>
public class SwappedFileTests
{
    private const string Secret = "secret";

    [Theory]
    [InlineData("case/parts/e.txt", "../../secret.txt", "was replaced while it was read")] // the file itself
    [InlineData("case/parts", "../elsewhere", "was replaced while it was read")] // a folder on the way
    [InlineData("case/parts/e.txt", "/dev/zero", "is a pipe, a device or a socket; only regular files are read by their path")]
    public void What_a_link_put_in_its_place_leads_to_is_not_read(string swapped, string target, string problem)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux says what was opened.");
        using CaseFolder folder = Folder();
        int opened = 0;

        NamedFile file = ReadableIn(folder, _ =>
        {
            opened++;
            Replace(folder[swapped], target);
        }).Read("parts/e.txt", folder["case/case.json"], maximumBytes: 1_000);

        opened.Should().Be(1);
        file.Problem.Should().Be(problem);
        file.Bytes.Length.Should().Be(0);
    }

    [Fact]
    public void A_link_put_in_its_place_that_stays_within_the_folder_is_followed()
    {
        using CaseFolder folder = Folder();

        NamedFile file = ReadableIn(folder, _ => Replace(folder["case/parts/e.txt"], "../other.txt")).Read("parts/e.txt", folder["case/case.json"], 1_000);

        (file.Problem, Encoding.UTF8.GetString(file.Bytes.Span)).Should().Be((null, "other"));
    }

    [Fact]
    public void A_file_that_is_gone_when_it_is_opened_cannot_be_read()
    {
        using CaseFolder folder = Folder();

        NamedFile file = ReadableIn(folder, File.Delete).Read("parts/e.txt", folder["case/case.json"], 1_000);

        file.Problem.Should().Be("cannot be read");
    }

    [Fact]
    public void A_file_that_has_grown_when_it_is_opened_is_too_long()
    {
        using CaseFolder folder = Folder();

        NamedFile file = ReadableIn(folder, path => File.WriteAllText(path, new string('x', 1_001))).Read("parts/e.txt", folder["case/case.json"], 1_000);

        file.IsTooLong.Should().BeTrue();
    }

    private static CaseFolder Folder() => new CaseFolder()
        .WithText("secret.txt", Secret).WithText("elsewhere/e.txt", Secret).WithText("case/parts/e.txt", "right").WithText("case/other.txt", "other");

    private static ReadableFolders ReadableIn(CaseFolder folder, Action<string> opening) => new([folder["case/case.json"]], [], opening);

    private static void Replace(string path, string target)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            File.Delete(path);
        }

        File.CreateSymbolicLink(path, target);
    }
}
