using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Json;
using static ArgumentGraph.Tests.Files.CaseFolder;

namespace ArgumentGraph.Tests.Files;

public class SavedFilesTests
{
    [Fact]
    public void Each_element_is_written_back_to_its_own_file_and_new_ones_to_the_first()
    {
        using CaseFolder folder = new CaseFolder()
            .With("case.json", ["parts/p1.json"], Goal("G0", "P1"))
            .With("parts/p1.json", ["e.json"], Goal("P1", "E1"))
            .With("parts/e.json", [], Evidence("E1"));
        Argument argument = Argument.Load(folder["case.json"]);

        Argument edited = argument.Edit(edit => edit.Replace<Evidence>("E1", evidence => evidence with { Statement = "New" }).Add(new Claim("C9", "Added")));
        edited.Save(folder["case.json"]);

        File.ReadAllText(folder["parts/e.json"]).Should().Contain("\"New\"").And.NotContain("C9");
        File.ReadAllText(folder["case.json"]).Should().Contain("C9").And.Contain("parts/p1.json").And.NotContain("E1");
        Argument.Load(folder["case.json"]).ContentEquals(edited).Should().BeTrue();
        Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Should().HaveCount(3);
    }

    [Fact]
    public async Task Saving_without_waiting_writes_the_same_files_and_can_be_cancelled()
    {
        using CaseFolder folder = new CaseFolder().With("case.json", ["e.json"], Goal("G", "E")).With("e.json", [], Evidence("E"));
        Argument argument = Argument.Load(folder["case.json"]).Edit(edit => edit.Add(new Claim("C", "Added")));

        await argument.SaveAsync(folder["copy/case.json"]);
        argument.Save(folder["other/case.json"]);

        foreach (string name in (string[])["case.json", "e.json"])
        {
            File.ReadAllText(folder[$"copy/{name}"]).Should().Be(File.ReadAllText(folder[$"other/{name}"]));
        }

        await FluentActions.Awaiting(() => argument.SaveAsync(folder["none/case.json"], new CancellationToken(canceled: true)))
            .Should().ThrowAsync<OperationCanceledException>();
        File.Exists(folder["none/case.json"]).Should().BeFalse();
    }

    [Fact]
    public void Any_argument_in_any_files_says_what_it_says_in_one_and_is_saved_as_it_was_read()
    {
        RandomCases<string> cases = DocumentCases.Of(seed => new Documents(seed).NextDocument().ToJsonString());
        int seed = 0;
        cases.Check(50, 500, text =>
        {
            Argument whole = Argument.Parse(text);
            var random = new Random(seed++);
            string[] names = ["case.json", "a/a.json", "a/b.json", "c.json"];
            string[][] includes = [["a/a.json", "c.json"], ["b.json"], [], []];
            string[] fileOf = [.. whole.Elements.Select(_ => names[random.Next(names.Length)])];
            using var folder = new CaseFolder();
            for (int file = 0; file < names.Length; file++)
            {
                folder.WithText(names[file], PartOf(whole, fileOf, names[file], includes[file], file == 0));
            }

            Argument joined = Argument.Load(folder["case.json"]);
            joined.ContentHash.Should().Be(whole.ContentHash);

            joined.Save(folder["copy/case.json"]);
            Argument again = Argument.Load(folder["copy/case.json"]);
            again.ContentHash.Should().Be(whole.ContentHash);
            again.Elements.Select(element => Path.GetRelativePath(folder["copy"], again.PlaceOf(element.Id)!.File!))
                .Should().Equal(joined.Elements.Select(element => Path.GetRelativePath(folder.Path, joined.PlaceOf(element.Id)!.File!)));
            again.Save(folder["again/case.json"]);
            foreach (string name in names)
            {
                File.ReadAllText(folder[$"again/{name}"]).Should().Be(File.ReadAllText(folder[$"copy/{name}"]));
            }
        });
    }

    // The elements of one file, as they stand in the whole document.
    private static string PartOf(Argument whole, string[] fileOf, string file, string[] includes, bool isFirst)
    {
        var document = System.Text.Json.Nodes.JsonNode.Parse(whole.ToJson())!.AsObject();
        System.Text.Json.Nodes.JsonNode[] elements = [.. document["elements"]!.AsArray()
            .Where((_, i) => fileOf[i] == file).Select(element => element!.DeepClone())];
        document["elements"] = new System.Text.Json.Nodes.JsonArray(elements);
        document["include"] = new System.Text.Json.Nodes.JsonArray([.. includes.Select(name => System.Text.Json.Nodes.JsonValue.Create(name))]);
        if (!isFirst)
        {
            foreach (string member in document.Select(member => member.Key)
                .Where(name => name is not ("format" or "title" or "elements" or "include")).ToArray())
            {
                document.Remove(member);
            }
        }

        return document.ToJsonString();
    }
}
