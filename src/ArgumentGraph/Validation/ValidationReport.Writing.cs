using System.Globalization;
using ArgumentGraph.Validation;

namespace ArgumentGraph;

public sealed partial class ValidationReport
{
    internal string? File => Argument.Origin.Source?.PlaceAt(0).File;

    /// <summary>
    /// The findings in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), which code hosts and editors show at their lines: one run, with
    /// all rules, added ones included,
    /// with places as regions, and with suppressed findings and their reasons. A path that the argument was read from stays relative where it is; without
    /// one, results name elements only.
    /// </summary>
    /// <example>
    /// <code>
    /// string sarif = Argument.Load("safety/case.json").Validate(Setting.On(new DateOnly(2026, 11, 1))).ToSarif();
    /// </code>
    /// </example>
    public string ToSarif()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        FindingsSarif.Write(output, KnownRules.All, [FileFindings.Of(this, File)]);
        return output.ToString();
    }
}
