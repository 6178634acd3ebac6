using System.Globalization;
using ArgumentGraph.Reporting;

namespace ArgumentGraph;

public sealed partial class ValidationReport
{
    private string? File => Argument.Origin.Source?.PlaceAt(0).File;

    /// <summary>
    /// The findings as JSON, indented, with line feeds: the shape of <c>argument-graph check --format json</c> for one file, which <c>docs/tool.md</c> lists member by member. The file is the
    /// path that the argument was read from, or null.
    /// </summary>
    public string ToJson()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        FindingsJson.Write(output, Setting.Date, [FileFindings.Of(this, File)]);
        return output.ToString();
    }

    /// <summary>
    /// The findings in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), which code hosts and editors show at their lines: one run, with all rules, added ones included,
    /// with places as regions, and with suppressed findings and their reasons. A path that the argument was read from stays relative where it is; without one, results name elements only.
    /// </summary>
    /// <example>
    /// <code>
    /// File.WriteAllText("argument.sarif", Argument.Load("safety/case.json").Validate().ToSarif());
    /// </code>
    /// </example>
    public string ToSarif()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        FindingsSarif.Write(output, KnownRules.All, [FileFindings.Of(this, File)]);
        return output.ToString();
    }
}
