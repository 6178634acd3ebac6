using System.Text;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tool.Tests;

/// <summary>The arguments that tests run on.</summary>
internal static class Samples
{
    /// <summary>A large sample with something of everything.</summary>
    public static string SabotageFile => Repository.File("samples", "sabotage-risk", "case.json");

    public static string Sabotage => File.ReadAllText(SabotageFile);

    /// <summary>Nine basic elements and nine pathways with known answers.</summary>
    public static string NineFile => Case("nine-pathways.json");

    public static string Nine => File.ReadAllText(NineFile);

    public static string Case(string name) => Repository.File("tests", "ArgumentGraph.Tool.Tests", "Cases", name);

    public static void CheckGolden(string name, string text) => ApprovedFile.Check(Repository.File("tests", "ArgumentGraph.Tool.Tests", "Golden", name), text);

    /// <summary>An argument of one pathway P1 and what is given.</summary>
    public static string Argument(string elements, string title = "Test") =>
        $$"""{ "format": "argument-graph/1", "title": {{Quote(title)}}, "elements": [ {{elements}} ] }""";

    /// <summary>A pathway that rests on one item of evidence in a state.</summary>
    public static string OnOne(string state) => Argument($$"""
        { "id": "P1", "kind": "goal", "pathway": true, "statement": "Harm is unlikely", "supportedBy": ["E1"] },
        { "id": "E1", "kind": "evidence", "statement": "Test", "state": "{{state}}", "source": "s", "subject": "m" }
        """);

    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char letter in text)
        {
            quoted.Append(letter is >= ' ' and <= '~' and not ('"' or '\\') ? letter : $"\\u{(int)letter:X4}");
        }

        return quoted.Append('"').ToString();
    }
}
