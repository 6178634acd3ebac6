using ArgumentGraph.PublicVersions;
using ArgumentGraph.Structure;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Edits;

public class PartTests
{
    [Fact]
    public void What_stands_in_the_whole_stands_in_the_part()
    {
        int compared = 0;
        OracleCase.ForMany(50_001, 1_500, 50_000, test =>
        {
            SupportReport whole = test.Argument.At(test.Setting).AnalyzeSupport(test.SupportOptions);
            foreach (SupportableElement top in test.Argument.OfKind<SupportableElement>())
            {
                Argument part = test.Argument.Part(top.Id);
                bool isStatedFromItself = IsStatedFromItself(part, top.Id)
                    || part.Elements.Any(element => IsPointCircular(part, element.Id) && !IsPointCircular(test.Argument, element.Id));
                bool isUnargued = test.Setting.CountsClaimPoints
                    && part.Elements.Any(element => !element.ClaimPoints.Equals(test.Argument[element.Id].ClaimPoints));
                if (isStatedFromItself || isUnargued)
                {
                    continue; // documented as exceptions
                }

                SupportReport inPart = part.At(test.Setting).AnalyzeSupport(test.SupportOptions with { AdditionalElements = ValueList<string>.Empty });
                foreach (Element element in part.Elements.Where(element => element.Id != top.Id))
                {
                    Expect.Equal(whole.StandingOf(element.Id), inPart.StandingOf(element.Id), $"the standing of {element.Id} in the part under {top.Id}");
                }

                bool isAbovePointed = test.Setting.CountsClaimPoints && test.Argument.AncestorsOf(top.Id).Any(above => above.ClaimPoints.Count > 0);
                if (isAbovePointed)
                {
                    // Claim points stay where they are written: documented as an exception too.
                    continue;
                }

                Standing expected = whole.AnalysedStandingOf(top.Id);
                Standing actual = inPart.StandingOf(top.Id);
                if (!InheritsTwice(test.Argument, top.Id) || actual > expected)
                {
                    Expect.Equal(expected, actual, $"the standing of {top.Id} in its own part");
                }

                compared++;
            }
        });
        if (TestSize.CountsCases)
        {
            compared.Should().BeGreaterThan(800);
        }
    }

    [Fact]
    public void A_part_holds_what_its_top_rests_on_and_nothing_else()
    {
        var draft = new ArgumentBuilder("t");
        AssumptionDraft shift = draft.Assumption("A1", "Nobody swaps the disks");
        ClaimDraft shared = draft.Claim("C1", "Disks are encrypted").SupportedByAll(draft.Evidence("E1", "Audit"));
        ClaimDraft doubt = draft.Claim("D1", "The audit is old").SupportedByAll(draft.Evidence("E3", "Date of the audit"));
        doubt.Challenges(Relationship.SupportedBy("C1", "E1"));
        GoalDraft first = draft.Goal("P1", "No leak").SupportedByAll(shared);
        GoalDraft second = draft.Goal("P2", "No theft").SupportedByAll(draft.Claim("C2", "Doors are locked").SupportedByAll(draft.Evidence("E2", "Photo")));
        draft.Goal("G0", "Safe").SupportedByAll(first, second).InContextOf(shift, draft.Justification("J1", "Two ways out"));

        Argument part = draft.Build().Part("P1");

        part.Elements.Select(element => element.Id).Should().Equal("A1", "C1", "E1", "D1", "E3", "P1");
        part.Relationships.Should().BeEquivalentTo(new[]
        {
            Relationship.SupportedBy("C1", "E1"),
            Relationship.SupportedBy("D1", "E3"),
            Relationship.Challenges("D1", Relationship.SupportedBy("C1", "E1")),
            Relationship.SupportedBy("P1", "C1"),
            Relationship.InContextOf("P1", "A1"),
        });
    }

    [Fact]
    public void Only_what_can_be_supported_has_a_part()
    {
        var draft = new ArgumentBuilder("t");
        draft.Claim("C1", "c").SupportedByAll(draft.Evidence("E1", "e"));
        Argument argument = draft.Build();
        FluentActions.Invoking(() => argument.Part("E1")).Should().Throw<ArgumentException>().WithMessage("*E1*evidence*");
        FluentActions.Invoking(() => argument.Part("E2")).Should().Throw<KeyNotFoundException>().WithMessage("*did you mean 'E1'*");
    }

    [Fact]
    public void An_explanation_ends_at_the_root_causes()
    {
        OracleCase.ForMany(60_001, 500, 10_000, test =>
        {
            foreach (Element element in test.Argument.Elements)
            {
                Explanation explanation = test.Argument.Explain(element.Id, test.Setting);
                Expect.Equal(
                    test.Argument.AnalyzeSupport(test.Setting).AnalysedStandingOf(element.Id), explanation.Standing, $"the explained standing of {element.Id}");
                Expect.Equal(true, explanation.Sentences.Count > 0, $"whether {element.Id} is explained");
                Expect.Equal(true, explanation.Sentences.Count <= 101, $"whether the explanation of {element.Id} ends");
            }
        });
    }

    private static bool IsPointCircular(Argument argument, string id) => argument.Structure.ClaimPoints.IsAnyCircular(argument.Structure.Find(id));

    // Whether anything that the top states, or what challenges that, rests on the top itself, in whatever way.
    private static bool IsStatedFromItself(Argument part, string id)
    {
        ArgumentStructure structure = part.Structure;
        int top = structure.Find(id);
        var stated = new List<int>();
        for (int position = structure.Contexts.Starts[top]; position < structure.Contexts.Starts[top + 1]; position++)
        {
            stated.Add(structure.Contexts.Items[position]);
            var open = new Stack<int>([structure.ContextRelationship(position)]);
            while (open.TryPop(out int relationship))
            {
                foreach (int challenge in structure.Challenges.OnRelationship(relationship))
                {
                    stated.Add(structure.Challenges.Challengers[challenge]);
                    open.Push(structure.ChallengeRelationship(challenge));
                }
            }
        }

        return Cone.Of(structure, stated)[top];
    }

    // Whether two elements above, or one above and itself, state the same: then challenges of the two relationships become one, and the part may stand lower.
    private static bool InheritsTwice(Argument argument, string id) =>
        argument.AncestorsOf(id).Select(element => element.Id).Append(id).Distinct(StringComparer.Ordinal)
            .SelectMany(above => argument.ContextOf(above))
            .GroupBy(stated => stated.Id, StringComparer.Ordinal)
            .Any(group => group.Count() > 1);
}
