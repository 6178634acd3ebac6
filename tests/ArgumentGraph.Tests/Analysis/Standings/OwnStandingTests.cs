using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Standings;

/// <summary>What an algorithm of somebody else's needs to judge as the library does.</summary>
public class OwnStandingTests
{
    [Fact]
    public void What_nothing_supports_frames_or_challenges_stands_as_it_does_by_itself() =>
        OracleCase.ForMany(40_001, 300, 3_000, test =>
        {
            NumberedArgument numbered = test.Argument.Numbered;
            SupportReport report = test.Argument.At(test.Setting).AnalyzeSupport();
            for (int number = 0; number < numbered.ElementCount; number++)
            {
                bool isAlone = numbered.Supporters.CountOf(number) == 0 && numbered.Contexts.CountOf(number) == 0
                    && numbered.Challenges.OwnedBy(number).IsEmpty && !numbered.IsCircular[number]
                    && !(test.Setting.CountsClaimPoints && numbered.Elements[number].ClaimPoints.Count > 0);
                if (isAlone)
                {
                    Expect.Equal(
                        report.StandingOf(numbered.Elements[number].Id),
                        test.Setting.OwnStandingOf(numbered.Elements[number]),
                        $"{numbered.Elements[number].Id}");
                }
            }
        });

    [Fact]
    public void The_sentence_of_an_element_is_that_with_which_its_explanation_begins() =>
        OracleCase.ForMany(41_001, 100, 1_000, test =>
        {
            SupportReport report = test.Argument.At(test.Setting).AnalyzeSupport();
            foreach (Element element in test.Argument.Elements)
            {
                ExplanationSentence own = test.Argument.Explain(element.Id, test.Setting, int.MaxValue).Sentences
                    .First(sentence => sentence.Text.StartsWith($"{element.Id} ({element.Kind.ToWord()}) is ", StringComparison.Ordinal));
                Expect.Equal(own.Text, report.SentenceOf(element.Id), $"the sentence of {element.Id}");
            }
        });

    [Fact]
    public void A_challenge_is_circular_if_it_and_what_it_challenges_need_each_other()
    {
        Argument argument = Argument.Parse(
            """
            {
              "format": "argument-graph/1",
              "title": "T",
              "elements": [
                { "id": "G1", "kind": "goal", "statement": "It is safe", "supportedBy": ["C1"] },
                { "id": "C1", "kind": "claim", "statement": "It stops", "challenges": "C2" },
                { "id": "C2", "kind": "claim", "statement": "It does not stop", "challenges": "C1" },
                { "id": "C3", "kind": "claim", "statement": "It was never tried", "challenges": "G1" }
              ]
            }
            """);

        NumberedChallenges challenges = argument.Numbered.Challenges;

        Enumerable.Range(0, challenges.Count).Where(challenges.IsCircular).Select(challenge => argument.Numbered.Elements[challenges.Challengers[challenge]].Id)
            .Should().BeEquivalentTo("C1", "C2");
    }
}
