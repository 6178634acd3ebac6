namespace ArgumentGraph.Interchange.Tests;

public class LtacWritingTests
{
    [Fact]
    public void U_0000_is_shown_since_no_text_may_have_it()
    {
        Argument argument = Argument.Parse("""
            { "format": "argument-graph/1", "title": "T", "elements": [
              { "id": "G", "kind": "goal", "statement": "a\u0000b", "undeveloped": true, "data": { "ltac": { "options": ["a\u0000b"], "comments": ["c\u0000"] } } } ] }
            """);
        (string text, ValueList<Loss> losses) = LtacSamples.Write(argument);

        text.Should().Be("# c\\u{0}\n- Claim G: a\\u{0}b {needssupport}\n");
        losses.Should().Contain(loss => loss.Kind == LossKind.Changed && loss.ElementId == "G" && loss.Message.EndsWith("and U+0000 as \\u{0}."));
        ArgumentFormats.ReadText(text, ArgumentFormats.Ltac).HasErrors.Should().BeFalse();
    }

    [Fact]
    public void What_LTAC_has_no_place_for_is_said()
    {
        Argument argument = Argument.Parse("""
            { "format": "argument-graph/1", "title": "T", "elements": [
              { "id": "G", "kind": "goal", "statement": "g", "pathway": true, "supportedBy": ["C", "E"], "requires": "any" },
              { "id": "C", "kind": "claim", "statement": "c\nd", "undeveloped": true, "description": "long", "cost": 3, "tags": { "owner": "me" }, "suppress": { "AG1001": "why" } },
              { "id": "E", "kind": "evidence", "statement": "e", "state": "planned", "subject": "s", "collected": "2026-01-01", "expires": "2027-01-01", "doubt": 0.1, "source": "a)b", "data": { "x": 1 } } ] }
            """);
        (string text, ValueList<Loss> losses) = LtacSamples.Write(argument);

        text.Should().Be("- Claim G: g\n  - Claim C: c d {needssupport}\n  - Evidence E: e (a%29b)\n");
        losses.Select(loss => (loss.Kind, loss.ElementId)).Should().BeEquivalentTo(
        [
            (LossKind.Dropped, null), (LossKind.Changed, "G"), (LossKind.Dropped, "G"), (LossKind.Changed, "C"), (LossKind.Dropped, "C"),
            (LossKind.Dropped, "C"), (LossKind.Dropped, "C"), (LossKind.Dropped, "C"),
            (LossKind.Changed, "E"), (LossKind.Dropped, "E"), (LossKind.Dropped, "E"), (LossKind.Dropped, "E"), (LossKind.Dropped, "E"),
            (LossKind.Dropped, "E"), (LossKind.Dropped, "E"),
        ]);
    }

    [Fact]
    public void Shared_elements_are_declared_once_and_the_lowest_goals_begin_packages()
    {
        Argument argument = Argument.Parse("""
            { "format": "argument-graph/1", "title": "top", "elements": [
              { "id": "T", "kind": "goal", "statement": "top", "supportedBy": ["S"] },
              { "id": "S", "kind": "strategy", "statement": "s", "supportedBy": ["P1", "P2"] },
              { "id": "P1", "kind": "goal", "statement": "p1", "supportedBy": ["C"] },
              { "id": "P2", "kind": "goal", "statement": "p2", "supportedBy": ["C", "D"] },
              { "id": "C", "kind": "claim", "statement": "c", "supportedBy": ["E"] },
              { "id": "D", "kind": "claim", "statement": "d", "supportedBy": ["E"] },
              { "id": "E", "kind": "evidence", "statement": "e" },
              { "id": "X", "kind": "claim", "statement": "x", "challenges": ["E", { "relationship": "supportedBy", "from": "P2", "to": "D" }] } ] }
            """);
        (string text, ValueList<Loss> losses) = LtacSamples.Write(argument);

        text.Should().Be("""
            - Claim T: top
              - Strategy S: s
                - Claim ^P1
                - Claim ^P2

            - Claim P1: p1
              - Claim C: c
                - Evidence E: e
                  - Relation:
                    - Claim X: x {defeater}

            - Claim P2: p2
              - Claim ^C
              - Relation: {defeated}
                - Claim D: d
                  - Evidence ^E
                - Claim ^X: x {defeater}

            """.ReplaceLineEndings("\n"));
        losses.Should().ContainSingle().Which.Message.Should().StartWith("The tag 'package' of 8 elements");
        Argument again = LtacSamples.Read(text).Argument!;
        again.Elements.Select(element => $"{element}").Should().BeEquivalentTo(argument.Elements.Select(element => $"{element}"));
        again.Relationships.Should().BeEquivalentTo(argument.Relationships);
    }

    [Fact]
    public void A_chain_of_ten_thousand_claims_is_written_in_linear_size_and_read_back()
    {
        const int Length = 10_000;
        Argument argument = new ArgumentBuilder("0").Build().Edit(change =>
        {
            for (int i = 0; i < Length; i++)
            {
                change.Add(new Claim($"C{i}", $"{i}"));
            }

            for (int i = 1; i < Length; i++)
            {
                change.Connect(Relationship.SupportedBy($"C{i - 1}", $"C{i}"));
            }
        });
        string text = LtacSamples.Write(argument).Text;
        FormatReading read = LtacSamples.Read(text);

        text.Length.Should().BeLessThan(Length * 100);
        read.Findings.Should().BeEmpty();
        read.Argument!.Relationships.Should().BeEquivalentTo(
            argument.Relationships.Select(relationship => relationship), options => options.WithStrictOrdering());
    }

    [Fact]
    public void An_outline_of_five_thousand_levels_is_read()
    {
        const int Depth = 5_000;
        string text = string.Concat(Enumerable.Range(0, Depth).Select(i => $"{new string(' ', 2 * i)}- Claim C{i}: {i}\n"));
        FormatReading read = LtacSamples.Read(text);

        read.Findings.Should().BeEmpty();
        read.Argument!.Relationships.Should().HaveCount(Depth - 1);
        read.Argument.OfKind<Goal>().Should().ContainSingle();
    }
}
