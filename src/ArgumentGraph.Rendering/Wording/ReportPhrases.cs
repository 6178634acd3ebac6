using System.Globalization;

namespace ArgumentGraph.Rendering.Wording;

/// <summary>What reports say in the same words wherever they say it.</summary>
internal static class ReportPhrases
{
    /// <summary><c>supported</c>, <c>in doubt</c> or <c>unsupported</c>.</summary>
    public static string Of(Standing standing) => standing switch
    {
        Standing.Supported => "supported",
        Standing.InDoubt => "in doubt",
        _ => "unsupported",
    };

    /// <summary>For example <c>1 pathway</c> or <c>2 pathways</c>.</summary>
    public static string Count(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? one + "s")}");

    /// <summary>Which standings are asserted, as a sentence; null where all are worked out.</summary>
    public static string? Asserted(ReportBasis basis) => basis.AssertedStandings is { Count: > 0 } ids
        ? $"{(ids.Count == 1 ? "The standing" : "The standings")} of {Listed(ids)} {(ids.Count == 1 ? "is" : "are")} asserted, not worked out."
        : null;

    /// <summary>What is assumed of modules that are not here, as a sentence; null where nothing is.</summary>
    public static string? AssumedOfOthers(ReportBasis basis) => basis.AssumedOfOthers is { Count: > 0 } ids
        ? $"Assumed of other modules, which are not here: {Listed(ids)}."
        : null;

    private static string Listed(ValueList<string> ids)
    {
        const int Shown = 12;
        string shown = string.Join(", ", ids.Take(Shown));
        return ids.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $"{shown} and {ids.Count - Shown} more") : shown;
    }

    public static string Number(double? number) => number switch
    {
        null => "–",
        double.PositiveInfinity => "infinite",
        { } known => known.ToString("G4", CultureInfo.InvariantCulture),
    };

    public static string Range(ProbabilityInterval? interval, bool asDoubt) => interval switch
    {
        null => "–",
        { IsExact: true } exact => Number(asDoubt ? exact.LowerDoubt : exact.Lower),
        { } wide => asDoubt ? $"{Number(wide.LowerDoubt)} to {Number(wide.UpperDoubt)}" : $"{Number(wide.Lower)} to {Number(wide.Upper)}",
    };

    public static string Day(DateOnly date) => date.ToWord();

    /// <summary>What was judged, and when, as a sentence.</summary>
    public static string Setting(Setting setting) => setting.ToText() + ".";

    /// <summary>What was judged, and when, and how much of it records of runs decide.</summary>
    public static string Judged(IAnalysisReport report) => Setting(report.Setting) + (report.Basis.DecidedByRecords is { } decided
        ? $" They decide the state of {Count(decided, "item")} of evidence."
        : string.Empty);

    public static string TitleOf(Argument argument) => argument.Title.Length > 0 ? argument.Title : "An argument without a title";

    /// <summary>For example <c>Storage: How weights are stored</c>; the name alone where the module has no other title.</summary>
    public static string TitleOf(ArgumentModule module) => module.Name
        + (module.IsContract ? " (contract)" : string.Empty)
        + (module.Title.Length == 0 || module.Title == module.Name ? string.Empty : $": {module.Title}");

    /// <summary>For example <c>not settled</c> of <c>NotSettled</c>.</summary>
    public static string WordsOf<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString()
            .Select((letter, i) => char.IsAsciiLetterUpper(letter) ? (i > 0 ? " " : string.Empty) + char.ToLowerInvariant(letter) : letter.ToString()));

    public static string OpenPoint(OpenPointKind kind) => kind switch
    {
        OpenPointKind.TakenAsAvailable => "evidence without a stated state, taken as available",
        OpenPointKind.Undeveloped => "not developed",
        OpenPointKind.Planned => "evidence that is only planned",
        OpenPointKind.Missing => "evidence that is missing",
        OpenPointKind.Expired => "past its expiry day",
        OpenPointKind.Disputed => "disputed",
        OpenPointKind.Invalid => "assumptions that do not hold",
        _ => "challenges that are not answered",
    };

    public static string Step(RoadmapStep step) => step.Kind switch
    {
        RoadmapStepKind.Answer => $"answer {step.Challenge}",
        _ => $"{WordsOf(step.Kind)} {step.Element.Id}",
    };
}
