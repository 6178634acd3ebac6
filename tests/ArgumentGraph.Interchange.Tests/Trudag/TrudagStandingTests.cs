using System.Security.Cryptography;
using System.Text;

namespace ArgumentGraph.Interchange.Tests;

/// <summary>What holds of a graph of items: never more than trudag's scores say.</summary>
public class TrudagStandingTests
{
    private const string Reference = "references:\n- {type: file, path: log.txt}\n";
    private const string Validator = "evidence:\n  type: check\n";
    private static readonly FormatReadingOptions Trusting = new() { TrustStoredReviews = true };

    [Theory]
    [InlineData(Reference + "score: 0.8", EvidenceState.Disputed, 0.8, EvidenceState.Available, 0.8)]
    [InlineData(Reference + "score: {ann: 1.0, bob: 0.5}", EvidenceState.Disputed, 0.75, EvidenceState.Available, 0.75)]
    [InlineData(Reference + "score: .5", EvidenceState.Disputed, 0.5, EvidenceState.Available, 0.5)]
    [InlineData(Reference + "score: 1", EvidenceState.Disputed, 1.0, EvidenceState.Available, 1.0)]
    [InlineData(Reference + Validator + "score: 0.8", EvidenceState.Disputed, null, EvidenceState.Available, 0.8)]
    [InlineData(Validator + "score: 0.8", EvidenceState.Disputed, null, EvidenceState.Available, 0.8)]
    [InlineData(Reference + "score: 0.0", EvidenceState.Missing, null, EvidenceState.Missing, null)]
    [InlineData(Reference + "score: {ann: 0, bob: 0}", EvidenceState.Missing, null, EvidenceState.Missing, null)]
    [InlineData(Reference, EvidenceState.Missing, null, EvidenceState.Missing, null)]
    [InlineData(Reference + "score: {}", EvidenceState.Missing, null, EvidenceState.Missing, null)]
    [InlineData("references: []\nscore: 0.8", EvidenceState.Missing, 0.8, EvidenceState.Missing, 0.8)]
    public void A_leaf_holds_as_far_as_its_score_is_known(
        string frontMatter, EvidenceState state, double? probability, EvidenceState trusted, double? trustedProbability)
    {
        using TrudagFolder folder = WithLeaf(frontMatter);

        var leaf = (Evidence)folder.Read().Argument!["LEAF"];
        var trustedLeaf = (Evidence)folder.Read(Trusting).Argument!["LEAF"];

        leaf.State.Should().Be(state);
        leaf.Likelihood?.Probability.Should().Be(probability);
        (leaf.Likelihood is null).Should().Be(probability is null);
        trustedLeaf.State.Should().Be(trusted);
        trustedLeaf.Likelihood?.Probability.Should().Be(trustedProbability);
        (trustedLeaf.Likelihood is null).Should().Be(trustedProbability is null);
    }

    [Theory]
    [InlineData("score: high", "AG0006", "number from 0 to 1")]
    [InlineData("score: [1.0]", "AG0006", "number from 0 to 1")]
    [InlineData("score: {ann: yes}", "AG0006", "'ann'")]
    [InlineData("score: 1.5", "AG0011", "1.5")]
    [InlineData("score: {ann: -0.1}", "AG0011", "'ann'")]
    [InlineData("score: 1e400", "AG0011", "1e400")]
    public void A_score_that_is_not_a_number_from_0_to_1_is_a_finding_and_does_not_count(string score, string rule, string said)
    {
        using TrudagFolder folder = WithLeaf(Reference + score);

        FormatReading read = folder.Read(Trusting);

        Finding finding = read.Findings.Single(finding => finding.Rule.Id == rule);
        finding.Message.Should().Contain(said);
        (Path.GetFileName(finding.Place!.File), finding.Place.Line, finding.ElementId).Should().Be(("LEAF.md", 5, "LEAF"));
        ((Evidence)read.Argument!["LEAF"]).State.Should().Be(EvidenceState.Missing);
    }

    [Fact]
    public void A_graph_in_order_is_in_doubt_and_holds_where_stored_reviews_are_trusted()
    {
        using TrudagFolder folder = WithLeaf(Reference + "score: 0.8");

        Argument doubted = folder.Read().Argument!;
        Argument trusted = folder.Read(Trusting).Argument!;

        doubted.AnalyzeSupport().StandingOf("TOP").Should().Be(Standing.InDoubt);
        trusted.AnalyzeSupport().StandingOf("TOP").Should().Be(Standing.Supported);
        trusted.AnalyzeProbability("TOP").Exact.Should().BeApproximately(0.8, 1e-12);
        trusted.Elements.Should().HaveCount(2, "nothing has to be said of reviews that count");
    }

    [Fact]
    public void The_policy_is_named_once_and_what_does_not_hold_is_one_finding()
    {
        using TrudagFolder folder = WithLeaf("score: 0.0");

        FormatReading read = folder.Read();

        read.Losses.Should().ContainSingle(loss => loss.Message.StartsWith("What holds follows trudag's scores", StringComparison.Ordinal))
            .Which.Message.Should().NotContain("TrustStoredReviews");
        folder.Read(Trusting).Losses.Should().ContainSingle(loss => loss.Message.Contains("TrustStoredReviews", StringComparison.Ordinal));
        Finding finding = read.Findings.Single(finding => finding.Rule == FormatRules.UnscoredItem);
        finding.Message.Should().Be("1 of 1 leaf items do not hold, or are in doubt: without references or a validator: 'LEAF'; scored 0: 'LEAF'.");
    }

    [Theory]
    [InlineData("changed", null, "the item is reviewed as it is now")]
    [InlineData(null, "suspect", "so is its link to 'LEAF'")]
    [InlineData("changed", "suspect", "the item is reviewed as it is now; so is its link to 'LEAF'")]
    public void A_claim_whose_review_is_missing_does_not_hold_even_on_leaves_that_do(string? changed, string? suspect, string said)
    {
        using TrudagFolder folder = WithLeaf(Reference + "score: 0.8", suspect is not null);
        if (changed is not null)
        {
            folder.With("TOP.md", "---\nnormative: true\n---\nAnother text.");
        }

        FormatReading read = folder.Read(Trusting);

        var review = (Evidence)read.Argument!["TOP_REVIEW"];
        review.State.Should().Be(EvidenceState.Missing);
        review.Statement.Should().StartWith("Review of 'TOP': ").And.Contain(said);
        read.Argument.AnalyzeSupport().StandingOf("TOP").Should().Be(Standing.Unsupported);
        read.Losses.Should().ContainSingle(loss => loss.Kind == LossKind.Inferred).Which.Message.Should().Contain("'TOP_REVIEW'");
    }

    [Fact]
    public void A_review_is_not_called_like_an_item()
    {
        using TrudagFolder folder = new TrudagFolder()
            .With(".dotstop.dot", "digraph { TOP; TOP_REVIEW; TOP -> TOP_REVIEW }").With("TOP.md", "a").With("TOP_REVIEW.md", "b");

        folder.Read().Argument!.Elements.Select(element => element.Id).Should().Equal("TOP", "TOP_REVIEW", "TOP_REVIEW (2)");
    }

    [Theory]
    [InlineData("LEAF -> LEAF_CONTEXT;")]
    [InlineData("")]
    public void The_context_of_a_leaf_is_its_description(string link)
    {
        using TrudagFolder folder = new TrudagFolder()
            .With(".dotstop.dot", "digraph { TOP; LEAF; LEAF_CONTEXT [sha=1]; TOP -> LEAF; " + link + " }")
            .With("TOP.md", "a").With("LEAF.md", "b").With("LEAF_CONTEXT.md", "---\nnormative: false\nlevel: 3\n---\nAbout the leaf.");

        FormatReading read = folder.Read();

        read.Argument!.Contains("LEAF_CONTEXT").Should().BeFalse();
        read.Argument["LEAF"].Should().BeOfType<Evidence>().Which.Description.Should().Be("About the leaf.");
        read.Argument["LEAF"].Data!.Text.Should().Contain("\"contexts\":{\"LEAF_CONTEXT\":{\"sha\":\"1\",\"normative\":false,\"level\":3}}");
        read.Losses.Should().ContainSingle(loss => loss.Message.Contains("'LEAF_CONTEXT'", StringComparison.Ordinal)).Which.Kind.Should().Be(LossKind.Changed);
    }

    [Fact]
    public void A_context_of_a_leaf_and_of_a_claim_is_an_element_too()
    {
        using TrudagFolder folder = new TrudagFolder()
            .With(".dotstop.dot", "digraph { TOP; LEAF; X_CONTEXT; TOP -> LEAF; TOP -> X_CONTEXT; LEAF -> X_CONTEXT }")
            .With("TOP.md", "a").With("LEAF.md", "b").With("X_CONTEXT.md", "Both.");

        Argument argument = folder.Read().Argument!;

        argument.ContextOf("TOP").Select(context => context.Id).Should().Equal("X_CONTEXT");
        argument["LEAF"].Description.Should().Be("Both.");
    }

    [Fact]
    public void A_leaf_remains_one_when_its_context_has_context_itself()
    {
        using TrudagFolder folder = new TrudagFolder()
            .With(".dotstop.dot", "digraph { TOP; LEAF; LEAF_CONTEXT; N; TOP -> LEAF -> LEAF_CONTEXT -> N }")
            .With("TOP.md", "a").With("LEAF.md", "b").With("LEAF_CONTEXT.md", "c").With("N.md", "---\nnormative: false\n---\nd");

        FormatReading read = folder.Read();

        read.Argument!["LEAF"].Should().BeOfType<Evidence>();
        read.Argument["N"].Should().BeOfType<Context>();
        read.Losses.Should().Contain(loss => loss.Kind == LossKind.Dropped && loss.ElementId == "N");
    }

    [Fact]
    public void A_normative_item_is_not_context_whatever_its_name()
    {
        using TrudagFolder folder = new TrudagFolder()
            .With(".dotstop.dot", "digraph { TOP; TOP_CONTEXT; TOP -> TOP_CONTEXT }")
            .With("TOP.md", "a").With("TOP_CONTEXT.md", "---\nnormative: true\n---\nb");

        folder.Read().Argument!.SupportersOf("TOP").Select(element => element.Id).Should().Contain("TOP_CONTEXT");
    }

    [Fact]
    public void What_is_true_of_all_items_is_said_once()
    {
        using var folder = new TrudagFolder();
        var graph = new StringBuilder("digraph {\n");
        for (int i = 0; i < 20; i++)
        {
            graph.Append(System.Globalization.CultureInfo.InvariantCulture, $"I{i} [sha={new string('0', 64)}]; TOP -> I{i} [sha={new string('0', 64)}];\n");
            folder.With($"I{i}.md", "---\nactive: true\nderived: false\nscoer: 1\nnormative: true\n---\nx");
        }

        folder.With(".dotstop.dot", graph.Append("TOP [sha=12]; }").ToString()).With("TOP.md", "---\nactive: true\nnormative: true\n---\nx");

        FormatReading read = folder.Read();

        read.Findings.Select(finding => finding.Rule.Id).Should().BeEquivalentTo("AG0009", "AG0032", "AG0040");
        read.Findings.Single(finding => finding.Rule.Id == "AG0009").Message.Should().Contain("'active' (21)")
            .And.Contain("'scoer' (20, did you mean 'score'?)");
        read.Findings.Single(finding => finding.Rule.Id == "AG0032").Message.Should().Be(
            "None of the 21 items has been reviewed as it is now, and 20 of 20 links are suspect.");
    }

    private static TrudagFolder WithLeaf(string frontMatter, bool isSuspect = false)
    {
        string leaf = $"---\nnormative: true\n{frontMatter.TrimEnd()}\n---\nThe test passed.";
        bool isOutside = frontMatter.Contains("path", StringComparison.Ordinal) || frontMatter.Contains("evidence", StringComparison.Ordinal);
        string leafPrint = isOutside ? new string('a', 64) : Hash([.. "LEAFThe test passed."u8, 1]);
        string topPrint = Hash([.. "TOPAll is well."u8, 1]);
        string link = isSuspect ? new string('b', 64) : Hash([.. Convert.FromHexString(topPrint), .. Convert.FromHexString(leafPrint)]);
        return new TrudagFolder()
            .With(".dotstop.dot", $"digraph {{ TOP [sha=\"{topPrint}\"]; LEAF [sha=\"{leafPrint}\"]; TOP -> LEAF [sha=\"{link}\"] }}")
            .With("TOP.md", "---\nnormative: true\n---\nAll is well.")
            .With("LEAF.md", leaf);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));
}
