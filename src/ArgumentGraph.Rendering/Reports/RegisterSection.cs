using System.Globalization;
using ArgumentGraph.Rendering.Facts;
using ArgumentGraph.Rendering.Text;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>The registers: assumptions and who watches them, challenges and what answers them, evidence, claims. Each has the foremost of many.</summary>
internal static class RegisterSection
{
    private const int ShownPathways = 12;
    private const int ShortId = 8;

    // What the tables have columns for.
    private static readonly string[] KnownOfEvidence = ["state", "source", "collected", "expires"];
    private static readonly string[] KnownOfAssumptions = ["state", "source", "expires", "owner"];

    public static IEnumerable<Block> Of(ReportContents contents) =>
    [
        .. Assumptions(contents), .. Challenges(contents), .. EvidenceOf(contents), .. Claims(contents),
        .. contents.Setting.Evidence is null
            ? []
            : RunSection.OfRegister(contents.Argument.AnalyzeEvidence(contents.Setting, cancellationToken: contents.CancellationToken)),
    ];

    private static IEnumerable<Block> Assumptions(ReportContents contents)
    {
        Assumption[] assumptions = [.. contents.Argument.OfKind<Assumption>()];
        if (assumptions.Length == 0)
        {
            yield break;
        }

        string[] shown = [.. contents.Show.Except(KnownOfAssumptions, StringComparer.Ordinal)];
        yield return new Heading(3, ["Assumptions"]);
        yield return new Table(
            [new("Id"), new("Statement"), new("Standing"), new("State"), new("Watched by"), .. ColumnsOf(shown), new("Used in")],
            [.. contents.Foremost.Elements(assumptions).Select(assumption => new TableRow(
                assumption,
                [
                    .. Beginning(contents, assumption), [assumption.State.ToWord()], Watch(assumption), .. FactsOf(assumption, shown),
                    UsedIn(contents, assumption),
                ]))]);
        foreach (Paragraph leftOut in LeftOut(contents, assumptions.Length, "assumptions"))
        {
            yield return leftOut;
        }
    }

    private static List<Inline> Watch(Assumption assumption)
    {
        List<Inline> text = [];
        Add(ElementFacts.ValueOf(assumption, "monitoring"), Inline.Said);
        Add(ElementFacts.ValueOf(assumption, "owner"), Inline.Said);
        Add(assumption.Source, Inline.Source);
        Add(assumption.LastValidDay is { } day ? $"valid through {ReportPhrases.Day(day)}" : null, Inline.Said);
        return text.Count > 0 ? text : [Inline.OnTrust("nobody, as far as the case says")];

        void Add(string? value, Func<string, Inline> of)
        {
            if (value is { Length: > 0 })
            {
                text.AddRange(text.Count == 0 ? [of(value)] : ["; ", of(value)]);
            }
        }
    }

    private static IEnumerable<Block> Challenges(ReportContents contents)
    {
        Argument argument = contents.Argument;
        Relationship[] challenges = [.. argument.Relationships.Where(relationship => relationship.Kind == RelationshipKind.Challenges)];
        if (challenges.Length == 0)
        {
            yield break;
        }

        yield return new Heading(3, ["Challenges"]);
        yield return new Table(
            [new("Challenge"), new("Statement"), new("Of what"), new("State"), new("Answered by")],
            [.. challenges.Take(contents.Options.ListedRows).Select(challenge => new TableRow(null,
            [
                [Inline.Of(argument[challenge.From])],
                [Inline.Statement(argument[challenge.From])],
                challenge.To.Relationship is { } relationship ? [Inline.Said($"{relationship}")] : [Inline.Of(argument[challenge.To.ElementId!])],
                [ReportLines.EffectOf(contents.Support, challenge)],
                Inline.Ids(argument.ChallengesOf(challenge.From).Concat(argument.ChallengesOf(challenge)).Select(answer => argument[answer.From])
                    .DistinctBy(element => element.Id, StringComparer.Ordinal)) is { Count: > 0 } answers ? answers : ["–"],
            ]))]);
        if (challenges.Length > contents.Options.ListedRows)
        {
            yield return new Paragraph(
                Inline.Strong(string.Create(
                    CultureInfo.InvariantCulture, $"{challenges.Length - contents.Options.ListedRows:N0} of {challenges.Length:N0} challenges are left out.")),
                " Listed are the first. 'argument-graph report' with --all lists all.");
        }
    }

    private static IEnumerable<Block> EvidenceOf(ReportContents contents)
    {
        Evidence[] all = [.. contents.Argument.OfKind<Evidence>()];
        if (all.Length == 0)
        {
            yield break;
        }

        string[] shown = [.. contents.Show.Except(KnownOfEvidence, StringComparer.Ordinal)];
        yield return new Heading(3, ["Evidence"]);
        yield return new Table(
            [new("Id"), new("Statement and source"), new("State and standing"), new("Collected"), new("Valid through"), .. ColumnsOf(shown), new("Used in")],
            [.. contents.Foremost.Elements(all).Select(evidence => new TableRow(evidence,
            [
                [Inline.Of(evidence)],
                [Inline.Statement(evidence), .. SourceOf(evidence)],
                [
                    evidence.State is { } state ? state.ToWord() : Inline.OnTrust("taken as available, nobody said"),
                    .. IsAsSaid(contents, evidence) ? [] : (Inline[])[", ", .. StandingOf(contents, evidence)],
                ],
                evidence.Collected is { } collected ? [Inline.Of(collected)] : [],
                evidence.LastValidDay is { } day ? [Inline.Of(day)] : [],
                .. FactsOf(evidence, shown),
                UsedIn(contents, evidence),
            ]))]);
        foreach (Paragraph leftOut in LeftOut(contents, all.Length, "items of evidence"))
        {
            yield return leftOut;
        }
    }

    // What is available and supported, as most is, needs one word.
    private static bool IsAsSaid(ReportContents contents, Evidence evidence) =>
        evidence.State is null or EvidenceState.Available && evidence.AssertedStanding is null
        && contents.Support.StandingOf(evidence.Id) == Standing.Supported;

    private static IEnumerable<Inline> SourceOf(Evidence evidence)
    {
        string? address = ElementHead.AddressOf(evidence);
        foreach (string source in new[] { evidence.Source, address == evidence.Source ? null : address }.OfType<string>())
        {
            yield return Inline.Faint(" · ");
            yield return Inline.Source(source);
        }
    }

    // What claims state stands in the argument, where the report has that: then this is where to find them.
    private static IEnumerable<Block> Claims(ReportContents contents)
    {
        Claim[] claims = [.. contents.Argument.OfKind<Claim>()];
        if (claims.Length == 0)
        {
            yield break;
        }

        bool isIndex = contents.Options.Sections.HasFlag(ReportSections.Pathways);
        bool hasLinks = Array.Exists(claims, claim => ElementHead.AddressOf(claim) is not null);
        string[] shown = [.. contents.Show];
        yield return new Heading(3, ["Claims"]);
        yield return new Table(
            [
                new("Id"), new(isIndex ? "Set out under" : "Statement"), new("Standing"),
                .. hasLinks ? [new Column("Link")] : Array.Empty<Column>(), .. ColumnsOf(shown), new("Used in"),
            ],
            [.. contents.Foremost.Elements(claims).Select(claim => new TableRow(
                isIndex ? null : claim,
                [
                    [Inline.Of(claim)],
                    isIndex ? [contents.Sheets.Sheets.SheetOf(claim.Id) is var sheet && sheet.Top is { } top ? Inline.Of(top)
                        : sheet.Module is { } module ? Inline.Said(module.Name) : "the overview"] : [Inline.Statement(claim)],
                    StandingOf(contents, claim), .. hasLinks ? [LinkOf(claim)] : Array.Empty<IReadOnlyList<Inline>>(),
                    .. FactsOf(claim, shown), UsedIn(contents, claim),
                ]))])
        {
            Beside = !isIndex || hasLinks || shown.Length > 0 ? 1 : Array.TrueForAll(claims, claim => claim.Id.Length <= ShortId) ? 3 : 2,
        };
        foreach (Paragraph leftOut in LeftOut(contents, claims.Length, "claims"))
        {
            yield return leftOut;
        }
    }

    private static IEnumerable<Paragraph> LeftOut(ReportContents contents, int all, string what) => Foremost.LeftOut(all, contents.Options.ListedRows, what);

    private static IEnumerable<Column> ColumnsOf(string[] shown) => shown.Select(name => new Column(name));

    private static IEnumerable<IReadOnlyList<Inline>> FactsOf(Element element, string[] shown) =>
        shown.Select(name => (IReadOnlyList<Inline>)(ElementFacts.ValueOf(element, name) is not { } value
            ? []
            : SafeLink.OfAddress(value) is null ? [Inline.Said(value)] : [Inline.Source(value)]));

    private static IReadOnlyList<Inline> LinkOf(Element element) => ElementHead.AddressOf(element) is { } address ? [Inline.Source(address)] : [];

    private static IReadOnlyList<Inline>[] Beginning(ReportContents contents, Element element) =>
        [[Inline.Of(element)], [Inline.Statement(element)], StandingOf(contents, element)];

    private static IReadOnlyList<Inline> StandingOf(ReportContents contents, Element element)
    {
        var standing = Inline.Of(contents.Support.StandingOf(element.Id));
        return element.AssertedStanding is null ? [standing] : [standing, " ", Inline.OnTrust("asserted")];
    }

    // Most claims that are shared are used nearly everywhere: then those pathways are named that do without.
    private static IReadOnlyList<Inline> UsedIn(ReportContents contents, Element element)
    {
        NumberedArgument structure = contents.Argument.Numbered;
        IReadOnlyList<int> pathways = contents.UsedIn(element);
        int others = structure.Pathways.Length - pathways.Count;
        return pathways.Count == 0 ? [Inline.Faint("no pathway")]
            : pathways.Count < 4 || others * 2 > pathways.Count ? Ids(pathways)
            : others == 0 ? ["all pathways"]
            : ["all but ", .. Ids(structure.Pathways.Except(pathways))];

        IReadOnlyList<Inline> Ids(IEnumerable<int> numbers) => Inline.Ids(numbers.Select(number => structure.Elements[number]), ShownPathways);
    }
}
