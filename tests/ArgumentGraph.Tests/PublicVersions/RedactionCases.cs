using System.Globalization;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.PublicVersions;

/// <summary>Random cases with a text of its own in every place that can be hidden, and random policies.</summary>
internal static class RedactionCases
{
    private static readonly string[] Fields =
        ["statement", "description", "source", "subject", "likelihood", "step", "harm", "claimPoints", "cost", "suppress", "tags", "data", "other"];

    public static CommitmentKey Key { get; } = CommitmentKey.FromBytes([.. Enumerable.Range(0, CommitmentKey.Size).Select(i => (byte)i)]);

    public static RandomCases<Argument> Arguments { get; } = ArgumentCases.Of(seed => WithTexts(RandomArguments.Make(seed), seed));

    /// <summary>A policy that means some elements, with levels up to one.</summary>
    public static RedactionPolicy Policy(int seed, Argument argument, RedactionLevel most)
    {
        var random = new Random(seed);
        var rules = new List<RedactionRule>();
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            var rule = new RedactionRule
            {
                Reason = $"reason {random.Next(3)}",
                Level = (RedactionLevel)random.Next((int)most + 1),
                Fields = random.Next(3) == 0 ? [.. Fields.Where(field => field != "likelihood" && random.Next(2) == 0).Append("statement")] : null,
            };
            rules.Add(random.Next(3) switch
            {
                0 => rule with { Kinds = [new[] { ElementKind.Evidence, ElementKind.Claim, ElementKind.Assumption }[random.Next(3)]] },
                1 when rule.Level < RedactionLevel.Stub => rule with { Cone = [Any(argument, random)] },
                _ => rule with { Elements = [Any(argument, random), Any(argument, random)] },
            });
        }

        return new()
        {
            Rules = [.. rules],
            CaseFields = random.Next(3) == 0 ? ["title"] : [],
            CaseReason = "reason of the case",
            IsSorted = random.Next(2) == 0,
        };
    }

    /// <summary>Twenty letters that stand nowhere else.</summary>
    public static string Secret(string owner, string field)
    {
        var random = new Random(string.Join('|', owner, field).Aggregate(7, (hash, letter) => unchecked((hash * 31) + letter)));
        return new string([.. Enumerable.Range(0, 20).Select(_ => (char)('a' + random.Next(26)))]);
    }

    public static Argument WithTexts(Argument argument, int seed) => argument.Edit(edit =>
    {
        edit.Retitle(Secret(seed.ToString(CultureInfo.InvariantCulture), "title"));
        foreach (Element element in argument.Elements)
        {
            string Of(string field) => Secret(element.Id, field);
            ResponseStep? WithText(ResponseStep? step) => step is null ? null : step with { Who = Of("step"), Hours = Of("step") };
            Element said = element with
            {
                Statement = Of("statement"),
                Description = Of("description"),
                Suppressions = ValueMap<string>.Empty.With("AG1101", Of("suppress")),
                Data = RawJson.Parse($$"""{ "{{Of("data")}}": [1.50, "{{Of("data")}}"] }"""),
                UnknownMembers = ValueMap<RawJson>.Empty.With("x-" + element.Id, RawJson.FromText(Of("other"))),
                Tags = element.Tags.With("t", [Of("tags"), "b"]),
            };
            edit.Replace(said switch
            {
                Evidence evidence => evidence with
                {
                    Source = Of("source"),
                    Subject = Of("subject"),
                    Collected = new(2026, 1, 2),
                    Step = WithText(evidence.Step),
                },
                Claim claim => claim with { Step = WithText(claim.Step) },
                Goal { Harm: { } harm } goal => goal with { Harm = harm with { From = Of("harm") } },
                Assumption assumption => assumption with { Source = Of("source") },
                _ => said,
            });
        }
    });

    private static string Any(Argument argument, Random random) =>
        argument.Elements.Count == 0 ? "?" : argument.Elements[random.Next(argument.Elements.Count)].Id;
}
