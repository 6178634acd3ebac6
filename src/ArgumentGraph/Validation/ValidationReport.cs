using System.Collections;
using System.Globalization;
using System.Text.Json.Serialization;
using ArgumentGraph.Notebooks;
using ArgumentGraph.Validation;

namespace ArgumentGraph;

/// <summary>
/// What validation found: a list of findings, those of reading first, then in the order of the text; those without a place last, by element.
/// </summary>
[JsonConverter(typeof(ValidationReportConverter))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class ValidationReport : IReadOnlyList<Finding>, IAnalysisReport
{
    private readonly int[] _counts;

    internal ValidationReport(Inspection inspection, ValueList<Finding> findings, ValueList<SuppressedFinding> suppressed, int[] counts)
    {
        Argument = inspection.Argument;
        Setting = inspection.Setting;
        Basis = inspection.Argument.BasisAt(inspection.Setting) with { UnjudgedExpiry = inspection.UnjudgedExpiry };
        KnownRules = inspection.KnownRules;
        Findings = findings;
        Suppressed = suppressed;
        _counts = counts;
    }

    /// <summary>The argument that was validated.</summary>
    public Argument Argument { get; }

    /// <summary>The setting whose day the argument was judged on; without one, rules that compare dates with it were not judged.</summary>
    public Setting Setting { get; }

    /// <inheritdoc/>
    public ReportBasis Basis { get; }

    /// <summary>
    /// The findings. Of each rule at most <see cref="ValidationOptions.ShownPerRule"/> are listed; a last finding of
    /// the rule then says how many more there are.
    /// </summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>The findings that elements suppress, each with the reason given. They are not in <see cref="Findings"/>, nor in the counts.</summary>
    public ValueList<SuppressedFinding> Suppressed { get; }

    /// <summary>Whether any finding is an error, listed or not.</summary>
    public bool HasErrors => CountOf(Severity.Error) > 0;

    /// <summary>The number of findings listed.</summary>
    public int Count => Findings.Count;

    /// <inheritdoc/>
    public Finding this[int index] => Findings[index];

    /// <summary>The rules that were checked, those that the caller added included.</summary>
    internal RuleSet KnownRules { get; }

    /// <summary>How many findings there are of a severity, listed or not.</summary>
    /// <param name="severity">The severity.</param>
    public int CountOf(Severity severity) => (int)severity >= 0 && (int)severity < _counts.Length ? _counts[(int)severity] : 0;

    /// <inheritdoc/>
    public IEnumerator<Finding> GetEnumerator() => Findings.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The counts, for example <c>1 error, 3 warnings, 12 for information, 2 suppressed</c>.</summary>
    public override string ToString()
    {
        int errors = CountOf(Severity.Error);
        int warnings = CountOf(Severity.Warning);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{errors} {(errors == 1 ? "error" : "errors")}, {warnings} {(warnings == 1 ? "warning" : "warnings")}, "
            + $"{CountOf(Severity.Information)} for information, {Suppressed.Count} suppressed");
    }
}
