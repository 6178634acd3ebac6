using System.Text.Json.Nodes;
using ArgumentGraph.Tests.Files;

namespace ArgumentGraph.Tests.Modules;

/// <summary>What modules say in their files is written back to the same files in the same words: ids as they are called there, and what they cite.</summary>
public class SavedModulesTests
{
    [Fact]
    public void Modules_that_cite_each_other_are_saved_as_they_were_read() => AreSavedAsRead(ModuleFiles.Vector(), "m1.json", "m2.json", "m3.json");

    [Fact]
    public void Contracts_are_saved_as_they_were_read() => AreSavedAsRead(ModuleFiles.Contract(), "c.json", "s.json", "k.json");

    [Fact]
    public void Where_another_element_could_be_meant_an_id_is_written_whole() => AreSavedAsRead(
        new CaseFolder()
            .WithText("case.json", """
                {"format":"argument-graph/1","title":"Whole","include":["a.json","b.json"],"elements":[
                  {"id":"X","kind":"goal","statement":"of no module","supportedBy":["E"]},
                  {"id":"E","kind":"evidence","statement":"report","state":"available"}]}
                """)
            .WithText("a.json", """
                {"format":"argument-graph/1","title":"A","module":"Alpha","elements":[
                  {"id":"G","kind":"goal","statement":"top","supportedBy":["X","Alpha/X","Alpha/Beta/Y","Beta/Y","Z"]},
                  {"id":"X","kind":"goal","away":true,"statement":"of no module"},
                  {"id":"Beta/Y","kind":"goal","away":true,"statement":"of beta"},
                  {"id":"Alpha/X","kind":"evidence","statement":"report of alpha","state":"available"},
                  {"id":"Alpha/Beta/Y","kind":"evidence","statement":"another report of alpha","state":"available"},
                  {"id":"Z","kind":"evidence","statement":"a third report of alpha","state":"available"}]}
                """)
            .WithText("b.json", """
                {"format":"argument-graph/1","title":"B","module":"Beta","elements":[
                  {"id":"Y","kind":"goal","public":true,"statement":"of beta","undeveloped":true}]}
                """),
        "a.json",
        "b.json");

    [Fact]
    public void What_is_said_of_modules_that_have_no_file_stays_where_it_is_said() => AreSavedAsRead(
        new CaseFolder()
            .WithText("case.json", """
                {"format":"argument-graph/1","title":"Whole","include":["part.json","a.json"],
                 "modules":[{"name":"Gamma","title":"Of others","away":[{"id":"Alpha/G","kind":"goal","statement":"top"}]},{"name":"Delta","contract":true}],
                 "elements":[{"id":"Gamma/G","module":"Gamma","kind":"goal","statement":"gamma","supportedBy":["Alpha/G"]}]}
                """)
            .WithText("part.json", """
                {"format":"argument-graph/1","title":"Part","modules":[{"name":"Epsilon","title":"Of others again"}],
                 "elements":[{"id":"Epsilon/G","module":"Epsilon","kind":"goal","statement":"epsilon","undeveloped":true}]}
                """)
            .WithText("a.json", """
                {"format":"argument-graph/1","title":"A","module":"Alpha","elements":[
                  {"id":"G","kind":"goal","public":true,"statement":"top","undeveloped":true}]}
                """),
        "part.json",
        "a.json");

    [Fact]
    public void Claim_points_of_a_module_and_contexts_that_a_contract_gives_are_saved_as_they_were_read() => AreSavedAsRead(
        new CaseFolder()
            .WithText("case.json", """{"format":"argument-graph/1","title":"Whole","include":["c.json","k.json"],"elements":[]}""")
            .WithText("c.json", """
                {"format":"argument-graph/1","title":"Consumer","module":"Consumer","elements":[
                  {"id":"G1","kind":"goal","public":true,"statement":"top","supportedBy":["G3","E1"],
                   "claimPoints":[{"id":"ACP1","on":["E1"],"argument":"G4"}]},
                  {"id":"G3","kind":"goal","public":true,"toBeSupportedByContract":true,"statement":"three"},
                  {"id":"G4","kind":"goal","statement":"E1 can be trusted","undeveloped":true},
                  {"id":"E1","kind":"evidence","statement":"report","state":"available"}]}
                """)
            .WithText("k.json", """
                {"format":"argument-graph/1","title":"Contract","module":"K","contract":true,"elements":[
                  {"id":"Consumer/G3","kind":"goal","away":true,"statement":"three","supportedBy":["S1"],"inContextOf":["C1"]},
                  {"id":"C1","kind":"context","statement":"On dry roads"},
                  {"id":"S1","kind":"strategy","statement":"By parts","undeveloped":true}]}
                """),
        "c.json",
        "k.json");

    private static void AreSavedAsRead(CaseFolder folder, params string[] names)
    {
        using (folder)
        {
            Argument argument = Argument.Load(folder["case.json"]);

            argument.Save(folder["copy/case.json"]);

            Argument.Load(folder["copy/case.json"]).ContentHash.Should().Be(argument.ContentHash);
            foreach (string name in names.Prepend("case.json"))
            {
                JsonNode read = CitedFirst(JsonNode.Parse(File.ReadAllText(folder[name]))!);
                JsonNode saved = JsonNode.Parse(File.ReadAllText(folder[$"copy/{name}"]))!;
                JsonNode.DeepEquals(saved, read).Should().BeTrue($"{name} should be saved as\n{read}\nand was saved as\n{saved}");
            }
        }
    }

    // What a module cites is written before its own elements.
    private static JsonNode CitedFirst(JsonNode file)
    {
        JsonNode[] elements = [.. file["elements"]!.AsArray().OrderBy(element => element!["away"] is null).Select(element => element!.DeepClone())];
        file["elements"] = new JsonArray(elements);
        return file;
    }
}
