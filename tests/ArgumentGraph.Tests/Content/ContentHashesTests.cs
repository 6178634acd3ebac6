using System.Text;
using System.Text.Json;
using ArgumentGraph.Content;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Content;

/// <summary>Hashes of single elements, of what they rest on, and proofs that they belong to a case.</summary>
public class ContentHashesTests
{
    // The leaves that RFC 6962's reference implementations are tested with.
    private static readonly string[] EightLeaves =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    [Fact]
    public void The_tree_gives_the_published_hashes()
    {
        byte[][] hashes = [.. EightLeaves.Select(leaf => MerkleTree.HashLeaf(Convert.FromHexString(leaf)))];
        DocumentedContent.Hex(new MerkleTree([]).Root).Should().Be("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        DocumentedContent.Hex(hashes[0]).Should().Be("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        DocumentedContent.Hex(new MerkleTree([.. hashes.SelectMany(hash => hash)]).Root)
            .Should().Be("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    [Fact]
    public void Every_leaf_of_trees_of_every_size_is_proved_and_no_other()
    {
        for (int count = 1; count <= 40; count++)
        {
            byte[][] leaves = [.. Enumerable.Range(0, count).Select(leaf => Encoding.ASCII.GetBytes($"leaf {leaf}"))];
            byte[][] hashes = [.. leaves.Select(leaf => MerkleTree.HashLeaf(leaf))];
            var tree = new MerkleTree([.. hashes.SelectMany(hash => hash)]);
            tree.Root.Should().Equal(DocumentedContent.TreeHash(leaves));
            for (int leaf = 0; leaf < count; leaf++)
            {
                List<byte[]> path = tree.PathOf(leaf);
                path.Count.Should().BeLessThanOrEqualTo((int)Math.Ceiling(Math.Log2(count)));
                for (int other = 0; other < count; other++)
                {
                    byte[]? root = MerkleTree.RootFrom(hashes[leaf], other, count, path);
                    (root is not null && root.AsSpan().SequenceEqual(tree.Root)).Should().Be(other == leaf, $"leaf {leaf} of {count} tried as {other}");
                }

                MerkleTree.RootFrom(hashes[leaf], leaf, count, [.. path, hashes[0]]).Should().BeNull("the path is too long");
            }
        }
    }

    [Fact]
    public void All_hashes_of_any_argument_are_what_the_documentation_says() =>
        ArgumentCases.Of(seed => RandomArguments.Make(seed)).Check(200, 5_000, argument =>
        {
            string json = argument.ToJson();
            using JsonDocument document = JsonDocument.Parse(json);
            Dictionary<string, string> own = DocumentedContent.OwnHashesOf(json);
            var cones = new DocumentedCones(document.RootElement);
            foreach (Element element in argument.Elements)
            {
                argument.Hashes.OwnOf(element.Id).Should().Be(own[element.Id]);
                argument.Hashes.ConeOf(element.Id).Should().Be(cones.ConeOf(element.Id));
                argument.Hashes.ProofOf(element.Id).LeadsTo(argument.ContentHash).Should().BeTrue();
            }
        });

    [Fact]
    public void Cones_asked_for_by_several_threads_at_once_are_those_that_one_gets()
    {
        string[] ids = [.. GoldenExample.Argument.Elements.Select(element => element.Id)];
        ContentHashes shared = GoldenExample.Argument.HashContent();
        string?[] expected = [.. ids.Select(id => GoldenExample.Argument.HashContent().ConeOf(id))];
        string?[] found = [.. Enumerable.Range(0, 200).SelectMany(_ => ids).AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(shared.ConeOf)];
        found.Should().Equal(Enumerable.Range(0, 200).SelectMany(_ => expected));
    }

    [Fact]
    public void A_proof_that_was_tampered_with_leads_nowhere()
    {
        Argument argument = GoldenExample.Argument;
        InclusionProof proof = argument.Hashes.ProofOf("P5");
        string root = argument.Hashes.Root;
        proof.LeadsTo(root).Should().BeTrue();
        InclusionProof[] others =
        [
            proof with { Own = argument.Hashes.OwnOf("P6") }, proof with { Leaf = proof.Leaf + 1 }, proof with { Leaf = -1 },
            proof with { LeafCount = 1 }, proof with { Path = [.. proof.Path.Skip(1)] }, proof with { Path = [.. proof.Path, proof.Own] },
            proof with { Own = "" }, proof with { Own = new string('g', 64) }, proof with { Path = ["no hash"] },
        ];
        others.Should().OnlyContain(other => !other.LeadsTo(root));
        argument.Edit(edit => edit.Remove("P1")).Hashes.ProofOf("P5").LeadsTo(root).Should().BeFalse();
    }

    [Fact]
    public void A_cone_changes_when_anything_below_does_and_only_then()
    {
        Argument argument = GoldenExample.Argument;
        Argument changed = argument.Edit(edit => edit.Replace("F", (Evidence evidence) => evidence with { Statement = "Something else" }));
        argument.Elements.Where(element => changed.Hashes.ConeOf(element.Id) != argument.Hashes.ConeOf(element.Id)).Select(element => element.Id)
            .Should().BeEquivalentTo("F", "CF", "P5", "P6", "P9", "TOP");
        argument.Elements.Where(element => changed.Hashes.OwnOf(element.Id) != argument.Hashes.OwnOf(element.Id)).Select(element => element.Id)
            .Should().Equal("F");
    }

    [Theory]
    [InlineData("""{ "id": "D", "kind": "claim", "statement": "…", "challenges": "E" }""", "D E C G")]
    [InlineData("""{ "id": "D", "kind": "claim", "statement": "…", "challenges": { "relationship": "supportedBy", "from": "C", "to": "E" } }""", "D C G")]
    [InlineData("""{ "id": "D", "kind": "claim", "statement": "…", "challenges": "A" }""", "D A E C G")]
    [InlineData("""{ "id": "D", "kind": "claim", "statement": "…", "challenges": { "relationship": "inContextOf", "from": "G", "to": "A" } }""", "D E C G")]
    [InlineData("""{ "id": "D", "kind": "claim", "statement": "…", "challenges": "J" }""", "D J C G")]
    public void A_new_challenge_changes_the_cones_above_it(string challenger, string changed)
    {
        const string Case = """
            { "format": "argument-graph/1", "title": "t", "elements": [ { "id": "G", "kind": "goal", "statement": "…", "supportedBy": ["C"], "inContextOf": ["A"] },
              { "id": "C", "kind": "claim", "statement": "…", "supportedBy": ["E"], "inContextOf": ["J"] }, { "id": "E", "kind": "evidence", "statement": "…" },
              { "id": "A", "kind": "assumption", "statement": "…" }, { "id": "J", "kind": "justification", "statement": "…" } ] }
            """;
        Argument before = Argument.Parse(Case);
        Argument after = Argument.Parse(Case.Replace("\"…\" } ] }", $"\"…\" }}, {challenger} ] }}", StringComparison.Ordinal));
        after.Elements.Where(element => !before.Contains(element.Id) || before.Hashes.ConeOf(element.Id) != after.Hashes.ConeOf(element.Id))
            .Select(element => element.Id).Should().BeEquivalentTo(changed.Split(' '));
    }

    [Fact]
    public void A_circle_has_no_cones_nor_has_what_rests_on_it()
    {
        Argument argument = Argument.Read("""
            { "format": "argument-graph/1", "title": "t", "elements": [
              { "id": "G", "kind": "goal", "statement": "…", "supportedBy": ["C1", "C3"] }, { "id": "C1", "kind": "claim", "statement": "…", "supportedBy": ["C2"] },
              { "id": "C2", "kind": "claim", "statement": "…", "supportedBy": ["C1", "E"] }, { "id": "C3", "kind": "claim", "statement": "…" },
              { "id": "E", "kind": "evidence", "statement": "…" } ] }
            """).Argument!;
        argument.Elements.Where(element => argument.Hashes.ConeOf(element.Id) is null).Select(element => element.Id).Should().BeEquivalentTo("G", "C1", "C2");
        argument.Hashes.Root.Should().HaveLength(64);
    }

    [Fact]
    public void Suppressions_are_left_out_on_request()
    {
        Argument argument = GoldenExample.Argument;
        Argument quiet = argument.Edit(edit => edit.Replace(
            "A", (Evidence evidence) => evidence with { Suppressions = evidence.Suppressions.With("AG1203", "why") }));
        var without = new ContentHashOptions { LeaveOutSuppressions = true };
        quiet.ContentHash.Should().NotBe(argument.ContentHash);
        quiet.HashContent(without).Root.Should().Be(argument.HashContent(without).Root).And.Be(argument.ContentHash);
    }

    [Fact]
    public void Content_that_is_equal_when_strung_together_has_different_hashes()
    {
        Argument Of(string id, string statement, string description) =>
            new ArgumentBuilder("t").Build().Edit(edit => edit.Add(new Claim(id, statement) { Description = description }));
        Argument[] arguments = [Of("AB", "C", "D"), Of("A", "BC", "D"), Of("A", "B", "CD"), Of("A", "BCD", ""), Of("A", "B", "C D")];
        arguments.Select(argument => argument.ContentHash).Should().OnlyHaveUniqueItems();
        arguments.Select(argument => argument.Hashes.OwnOf(argument.Elements[0].Id)).Should().OnlyHaveUniqueItems();
    }
}
