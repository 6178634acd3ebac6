using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ArgumentGraph.Benchmarks;

/// <summary>
/// Made-up arguments of a given size: a root goal over pathways, each over claims that share claims below them, half of all
/// elements evidence. Always the same for a size.
/// </summary>
internal static class Cases
{
    private static readonly string[] Mitigations = ["alignment", "control", "inability", "response", "security"];

    /// <summary>The file of the sample case.</summary>
    public static string Sample { get; } = FileOfSample();

    public static byte[] Json(int elements) => Encoding.UTF8.GetBytes(Make(elements).ToJson());

    public static Argument Make(int elements)
    {
        var random = new Random(20261121);
        var draft = new ArgumentBuilder("A made-up argument for benchmarks");
        int evidenceCount = elements / 2;
        int pathwayCount = Math.Clamp(elements / 1_000, 3, 100);
        int claimCount = elements - evidenceCount - pathwayCount - 1;
        EvidenceDraft[] evidence = [.. Enumerable.Range(0, evidenceCount)
            .Select(i => draft.Evidence(new Evidence(Id("E", i), $"Measure {i % 97} held in trial {i}")
            {
                State = EvidenceState.Available,
                Source = string.Create(CultureInfo.InvariantCulture, $"trial-{i}"),
                Likelihood = Likelihood.FromDoubt(0.01 + (i % 10 * 0.005)),
            }))];
        var claims = new ClaimDraft[claimCount];
        int nextEvidence = 0;
        for (int i = 0; i < claimCount; i++)
        {
            claims[i] = draft.Claim(Id("C", i), $"Step {i} of the attack is noticed").Tag("mitigation", Mitigations[i % Mitigations.Length]);

            // Each item of evidence is cited once at least, some twice; claims rest on claims of a third of their number or
            // less, so that depth grows with the logarithm.
            var supporters = new List<ISupports<ClaimDraft>>();
            for (int wanted = (int)((long)evidenceCount * (i + 1) / claimCount); nextEvidence < wanted; nextEvidence++)
            {
                supporters.Add(evidence[nextEvidence]);
            }

            supporters.Add(evidence[random.Next(evidenceCount)]);
            if (i > 2)
            {
                supporters.Add(claims[i / 3]);
            }

            if (i % 4 == 3)
            {
                supporters.Add(claims[random.Next(i / 3)]);
            }

            ISupports<ClaimDraft>[] distinct = [.. supporters.Distinct()];
            _ = (i % 5) switch
            {
                0 => claims[i].SupportedByAny(distinct),
                1 when distinct.Length > 2 => claims[i].SupportedByAtLeast(2, distinct),
                _ => claims[i].SupportedByAll(distinct),
            };
        }

        GoalDraft[] pathways = [.. Enumerable.Range(0, pathwayCount).Select(i => draft.Goal(Id("P", i), $"The risk from pathway {i} is very low").AsPathway())];
        for (int i = 0; i < claimCount; i++)
        {
            if (i % 3 == 0)
            {
                pathways[random.Next(pathwayCount)].SupportedByAll(claims[i]);
            }
        }

        AssumptionDraft assumption = draft.Assumption("A1", "The deployment stays as described");
        draft.Goal("G0", "The risk is very low").SupportedByAll([.. pathways]).InContextOf(assumption);
        return draft.Build();
    }

    // Where this source is: benchmarks run in folders of their own.
    private static string FileOfSample([CallerFilePath] string source = "") =>
        Path.Combine(Path.GetDirectoryName(source)!, "..", "..", "samples", "sabotage-risk", "case.json");

    private static string Id(string prefix, int number) => prefix + number.ToString(CultureInfo.InvariantCulture);
}
