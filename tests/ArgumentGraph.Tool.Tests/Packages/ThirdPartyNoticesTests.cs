using System.Xml.Linq;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tool.Tests.Packages;

/// <summary>What others have made and we ship is listed, under a licence that we accept; its notice goes where its files go.</summary>
public class ThirdPartyNoticesTests
{
    // Who adds one here has read it, and says in THIRD-PARTY-NOTICES.md what it asks for.
    private static readonly string[] AcceptedLicences = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MS-PL"];

    public static TheoryData<string, string> OwnPackages =>
        [.. OwnPackage.All.Select(package => (package.Name, package.Framework))];

    [Fact]
    public void The_notices_list_what_each_package_brings() => ApprovedFile.Check(NoticesPage.File, NoticesPage.TextFor(OwnPackage.All));

    [Theory]
    [MemberData(nameof(OwnPackages))]
    public void Every_licence_is_one_that_we_accept(string name, string framework)
    {
        OwnPackage package = OwnPackage.All.Single(package => package.Name == name && package.Framework == framework);
        Assert.SkipWhen(
            package.Brings is null,
            $"src/{name} is not restored for {framework}: its part of the notices was not checked. A Release build restores all.");
        package.Brings!.Where(other => !AcceptedLicences.Contains(other.Licence)).Should().BeEmpty();
    }

    [Fact]
    public void The_notice_of_what_the_tool_contains_stands_under_its_licence()
    {
        IEnumerable<string> contained = OwnPackage.All.Where(package => package.IsTool)
            .SelectMany(package => package.Brings!).Select(other => $"{other.Licence}: {other.Id}");
        List<string> noticed = [];
        string licence = "no licence";
        foreach (string line in NoticesPage.Text().Split('\n'))
        {
            if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                licence = line[4..];
            }
            else if (line.Split('`') is ["- ", string id, string notice] && notice.StartsWith(": Copyright ", StringComparison.Ordinal))
            {
                noticed.Add($"{licence}: {id}");
            }
        }

        noticed.Order(StringComparer.Ordinal).Should().Equal(contained.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_notices_go_into_the_package_of_the_tool()
    {
        var project = XDocument.Load(Repository.File("src", "ArgumentGraph.Tool", "ArgumentGraph.Tool.csproj"));
        project.Descendants("None").Should().ContainSingle(item => (string?)item.Attribute("Include") == "../../THIRD-PARTY-NOTICES.md")
            .Which.Attribute("Pack")!.Value.Should().Be("true");
    }
}
