using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ArgumentGraph.Interchange.Trudag;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

public class TrudagReadingTests
{
    private const string Top = "---\nlevel: 1.10\nnormative: true\n---\n\nAll is well.\n";

    [Fact]
    public void A_small_graph_becomes_an_argument()
    {
        using TrudagFolder folder = Small();

        FormatReading read = folder.Read();

        read.Format.Should().BeSameAs(ArgumentFormats.Trudag);
        read.HasErrors.Should().BeFalse();
        Argument argument = read.Argument!;
        argument.Title.Should().Be("All is well.");
        argument.Elements.Select(element => element.ToString()).Should().Equal(
            "Goal TOP: All is well.", "Claim A.1: Part ü.", "Evidence L-1: Leaf one.", "Evidence L-2: Leaf two.", "Context A.1_CONTEXT: About the part.");
        argument.Relationships.Select(relationship => relationship.ToString()).Should().BeEquivalentTo(
            "TOP supportedBy A.1", "TOP supportedBy L-2", "A.1 supportedBy L-1", "A.1 supportedBy L-2", "A.1 inContextOf A.1_CONTEXT");
        ((Evidence)argument["L-1"]).Source.Should().Be("src/x.cpp");
        argument["TOP"].Data!.Text.Should().Contain("\"level\":1.10").And.Contain("\"normative\":true").And.Contain("\"links\":{\"A.1\":{\"sha\":");
        argument["L-1"].Data!.Text.Should().Contain("\"score\":{\"ann\":0.50,\"bo b\":1}")
            .And.Contain("\"references\":[{\"type\":\"file\",\"path\":\"src/x.cpp\"},{\"type\":\"website\",\"url\":\"https://e.org\"}]")
            .And.Contain("\"other\":{\"scoer\":\"x\"}").And.Contain("\"attributes\":{\"color\":\"red\"}");
        read.Losses.Select(loss => (loss.Kind, loss.ElementId))
            .Should().BeEquivalentTo([(LossKind.Inferred, "A.1_CONTEXT"), (LossKind.Changed, (string?)null), (LossKind.Dropped, null)]);
        read.Losses.Should().Contain(loss => loss.Message.Contains("items/STRAY.md", StringComparison.Ordinal));
        Finding unknown = read.Findings.Single(finding => finding.Rule.Id == "AG0009");
        unknown.Place!.File.Should().EndWith("L-1.md");
        unknown.Place.Line.Should().Be(4);
        unknown.Message.Should().Contain("did you mean 'score'");
    }

    [Fact]
    public void What_has_changed_since_its_review_is_reported()
    {
        using TrudagFolder folder = Small();
        folder.Read().Findings.Where(finding => finding.Rule.Id == "AG0032")
            .Should().ContainSingle("of one item the fingerprint covers references").Which.ElementId.Should().BeNull();

        folder.With("items/deep/L-2.md", "---\nnormative: true\n---\nLeaf two, changed.");
        Finding[] reviews = [.. folder.Read().Findings.Where(finding => finding.Rule.Id == "AG0032" && finding.ElementId is not null)];

        reviews.Should().OnlyContain(finding => finding.Severity == Severity.Information);
        reviews.Select(finding => (finding.ElementId, finding.Place!.Line)).Should().Equal(("L-2", 7), ("TOP", 10), ("A.1", 12));
        reviews[0].Message.Should().Contain("changed");
        reviews[1].Message.Should().Contain("suspect");
    }

    [Fact]
    public void An_item_without_fingerprint_has_not_been_reviewed()
    {
        string reviewed = Fingerprint("C", "c", 1);
        using TrudagFolder folder = new TrudagFolder()
            .With(".dotstop.dot", $"digraph G {{ A; B [sha=12]; C [sha={reviewed}]; A -> B }}")
            .With("A.md", "a").With("B.md", "b").With("C.md", "---\nnormative: true\n---\nc");

        folder.Read().Findings.Where(finding => finding.Rule.Id == "AG0032").Select(finding => finding.Message)
            .Should().HaveCount(3).And.OnlyContain(message => message.Contains("has not been reviewed"));
    }

    [Fact]
    public void Problems_are_found_all_at_once_each_in_its_file()
    {
        using TrudagFolder folder = new TrudagFolder()
            .With(".dotstop.dot", "digraph {\n\"A\" [x=1, x=2];\n\"A\";\n\"B\" [];\n\"C\"; \"D\"; \"E\"; \"F\"\n"
                + "\"A\" -> \"Z\";\n]\n\"A\" -> ;\n\"A\" -> \"B\"; \"A\" -> \"B\"\n}")
            .With("A.md", "---\nnormative: true\nlevel: 1\nlevel: 2\n---\na")
            .With("one/C.md", "c").With("two/C.md", "c2")
            .With("D.md", "---\nreferences: *x\n---\nd")
            .With("E.md", "---\nlevel: [1\n---\ne")
            .With("F.md", "---\nlevel: 1\nno end");

        FormatReading read = folder.Read();

        read.Findings.Where(finding => finding.Rule.Id is not ("AG0032" or "AG0040"))
            .Select(finding => $"{finding.Rule.Id} {Path.GetFileName(finding.Place!.File)} {finding.Place.Line}").Should().BeEquivalentTo(
            "AG0008 .dotstop.dot 2", "AG0014 .dotstop.dot 3", "AG0026 .dotstop.dot 4", "AG0026 .dotstop.dot 5", "AG0015 .dotstop.dot 6",
            "AG0026 .dotstop.dot 6", "AG0001 .dotstop.dot 7",
            "AG0001 .dotstop.dot 8", "AG0017 .dotstop.dot 9", "AG0008 A.md 4", "AG0006 D.md 2", "AG0001 E.md 3", "AG0001 F.md 1");
        read.Argument!["C"].Statement.Should().Be("c");
        read.Argument["F"].Statement.Should().StartWith("---");
    }

    [Fact]
    public void From_a_stream_the_graph_is_read_without_statements()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("digraph G { \"A\" [sha=1]; \"A\" -> \"B\" [sha=2]; \"B\" [sha=3]; }"));

        FormatReading read = ArgumentFormats.Read(stream);

        read.Argument!.Relationships.Should().ContainSingle();
        read.Findings.Should().ContainSingle(finding => finding.Rule.Id == "AG0026");
    }

    [Fact]
    public void The_dot_subset_is_read_as_graphviz_does()
    {
        const string Text = """
            # a comment
            strict digraph "name" {
              // another
              graph [bgcolor=white]; node [shape=box]
              rankdir = LR;
              /* over
                 lines */
              subgraph cluster_0 { a:n -> "b \"q\"" -> c [x="1" ; y=<<b>h</b>>]; }
              "long" + " name" [sha="ab"][label="two"]
              -1.5 -- ünï
            }
            """;
        var problems = new List<string>();

        DotGraph graph = new DotGraphReader(Text, (_, _, message) => problems.Add(message)).Read()!;

        problems.Should().BeEmpty();
        graph.Nodes.Select(node => node.Id).Should().Equal("a", "b \"q\"", "c", "long name", "-1.5", "ünï");
        graph.Links.Select(link => $"{link.From}>{link.To}").Should().Equal("a>b \"q\"", "b \"q\">c", "-1.5>ünï");
        graph.Links[1].Attributes.Should().Equal(("x", "1"), ("y", "<<b>h</b>>"));
        graph.Nodes[3].Attributes.Should().Equal(("sha", "ab"), ("label", "two"));
    }

    [Theory]
    [InlineData("level: ~", "null")]
    [InlineData("level: 1.0", "1.0")]
    [InlineData("level: 007", "\"007\"")]
    [InlineData("level: 'true'", "\"true\"")]
    [InlineData("level: {a: [x, {b: no}], a: 2, c: [[], {}]}", "{\"a\":[\"x\",{\"b\":\"no\"}],\"c\":[[],{}]}")]
    [InlineData("level: {a: 1, a: {x: [2]}}", "{\"a\":1}")]
    [InlineData("level: |\n  two\n  lines", "\"two\\nlines\\n\"")]
    public void Front_matter_is_kept_as_json(string yaml, string json)
    {
        TrudagItem item = ReadItem(Encoding.UTF8.GetBytes($"---\r\n{yaml}\n---\r\nBody\n---\nrest "));

        item.Of("level").Should().Be(json);
        item.Statement.Should().Be("Body\n---\nrest");
    }

    [Fact]
    public void Front_matter_nested_without_end_ends_in_a_result()
    {
        foreach (string piece in (string[])["[", "{a: ", "- "])
        {
            TrudagItem item = ReadItem(Encoding.UTF8.GetBytes("---\nlevel: " + string.Concat(Enumerable.Repeat(piece, 20_000)) + "\n---\nBody"));
            item.Statement.Should().Be("Body");
        }
    }

    [Fact]
    public void Corrupted_graphs_and_items_end_in_a_result()
    {
        byte[] graph = Encoding.UTF8.GetBytes(
            "# c\ndigraph G {\n\"A\" [sha=\"0a\", x=<b>];\n\"B\" [sha=12]; /* c */\n\"A\" -> \"B\" -> \"C\" [sha=\"ü\"];\nsubgraph s { d + e }\n}\n");
        byte[] item = Encoding.UTF8.GetBytes(
            "---\nlevel: 1.1\nnormative: true\nreferences:\n  - type: file\n    path: \"a\\u00e9\"\nscore: {a: 1.0, b: 'x'}\n---\n\nBody 🚀\n");
        int tried = 0;
        int readable = 0;
        RandomTexts.OfBytes(seed => Corruption.Of(graph, new Random(seed))).Check(5_000, 50_000, firstSeed: 20_260_105, check: bytes =>
        {
            using var stream = new MemoryStream(bytes);
            tried++;
            readable += ArgumentFormats.Read(stream, ArgumentFormats.Trudag).Argument is { } argument && argument.ToJson().Length > 0 ? 1 : 0;
        });
        RandomTexts.OfBytes(seed => Corruption.Of(item, new Random(seed))).Check(5_000, 50_000, firstSeed: 20_260_105, check: bytes =>
        {
            foreach (FrontMatterMember member in ReadItem(bytes).Members)
            {
                JsonDocument.Parse(member.Value).Dispose();
            }
        });

        if (TestSize.OnlySeed is null)
        {
            readable.Should().BeInRange(tried * 2 / 5, tried);
        }
    }

    private static TrudagItem ReadItem(byte[] bytes)
    {
        var draft = new ArgumentImport(bytes, new ReadingOptions { FileName = "item.md" });
        return new FrontMatter(draft, draft.Main, null).Read();
    }

    private static TrudagFolder Small()
    {
        string top = Fingerprint("TOP", "All is well.", 1);
        string part = Fingerprint("A.1", "Part ü.", 1);
        string one = new('a', 64);
        string two = Fingerprint("L-2", "Leaf two.", 1);
        string context = Fingerprint("A.1_CONTEXT", "About the part.", 0);
        return new TrudagFolder()
            .With(
                ".dotstop.dot",
                $"""
                # This file is automatically generated by dotstop

                digraph G (
                "TOP" [sha="{top}"];
                "A.1" [sha="{part}"];
                "L-1" [sha={one}, color=red];
                "L-2" [sha="{two}"];
                "A.1_CONTEXT" [sha="{context}"];
                "TOP" -> "A.1" [sha="{Link(top, part)}"];
                "TOP" -> "L-2" [sha="{Link(top, two)}"];
                "A.1" -> "L-1" [sha="{Link(part, one)}"];
                "A.1" -> "L-2" [sha="{Link(part, two)}"];
                )
                """.Replace("digraph G (", "digraph G {", StringComparison.Ordinal).Replace("\n)", "\n}", StringComparison.Ordinal))
            .With("items/TOP.md", Top)
            .With("items/A.1.md", "---\nnormative: true\n---\r\nPart ü.\n")
            .With("items/L-1.md", "---\nnormative: true\nscore: {ann: 0.50, bo b: 1}\nscoer: x\nreferences:\n- {type: file, "
                + "path: src/x.cpp}\n- type: website\n  url: \"https://e.org\"\n---\nLeaf one.")
            .With("items/deep/L-2.md", "---\nnormative: true\n---\nLeaf two.")
            .With("items/A.1_CONTEXT.md", "---\nnormative: false\n---\nAbout the part.")
            .With("items/STRAY.md", "---\nnormative: true\n---\nNot in the graph.")
            .With("elsewhere/README.md", "Nothing to do with it.");
    }

    private static string Fingerprint(string id, string statement, byte normative) =>
        Hex(SHA256.HashData([.. Encoding.UTF8.GetBytes(id + statement), normative]));

    private static string Link(string upper, string lower) => Hex(SHA256.HashData([.. Convert.FromHexString(upper), .. Convert.FromHexString(lower)]));

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
}
