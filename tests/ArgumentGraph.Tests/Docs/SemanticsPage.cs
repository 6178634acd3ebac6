using System.Globalization;

namespace ArgumentGraph.Tests.Docs;

/// <summary>The tables of docs/semantics.md, and how their cells are read.</summary>
internal static class SemanticsPage
{
    private static readonly PageTable[] Tables = PageTable.Of("semantics.md");

    /// <summary>How many tables there are.</summary>
    public static int Count => Tables.Length;

    /// <summary>The one table under a heading whose first column has this title.</summary>
    public static PageTable Table(string heading, string firstColumn) =>
        Tables.Single(table => table.Heading == heading && table.Columns[0] == firstColumn);

    /// <summary>The rows of a table as test data.</summary>
    public static IEnumerable<TheoryDataRow<string[]>> Rows(string heading, string firstColumn) =>
        Table(heading, firstColumn).Rows.Select(row => new TheoryDataRow<string[]>(row));

    public static Standing StandingOf(string cell) => cell switch
    {
        "supported" => Standing.Supported,
        "in doubt" => Standing.InDoubt,
        "unsupported" => Standing.Unsupported,
        _ => throw new FormatException($"'{cell}' is not a standing."),
    };

    public static Standing[] StandingsOf(string cell) => cell == "none" ? [] : [.. cell.Split(", ").Select(StandingOf)];

    public static Requirement RequirementOf(string cell) => cell switch
    {
        "all" => Requirement.All,
        "any" => Requirement.Any,
        _ when cell.StartsWith("at least ", StringComparison.Ordinal) =>
            Requirement.AtLeast(int.Parse(cell["at least ".Length..], CultureInfo.InvariantCulture)),
        _ => throw new FormatException($"'{cell}' is not a requirement."),
    };

    public static double NumberOf(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    public static DateOnly? DateOf(string cell) => cell == "not given" ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Evidence in a state that gives it the standing.</summary>
    public static Evidence EvidenceThatIs(Standing standing, string id) => new(id, $"What {id} says") { State = StateFor(standing) };

    public static EvidenceState StateFor(Standing standing) => standing switch
    {
        Standing.Supported => EvidenceState.Available,
        Standing.InDoubt => EvidenceState.Disputed,
        _ => EvidenceState.Missing,
    };

    public static AssumptionState AssumptionStateFor(Standing standing) => standing switch
    {
        Standing.Supported => AssumptionState.Holds,
        Standing.InDoubt => AssumptionState.Disputed,
        _ => AssumptionState.Invalid,
    };
}
