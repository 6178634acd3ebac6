using System.Globalization;
using System.Text.Json;
using ArgumentGraph.Validation;

namespace ArgumentGraph;

/// <summary>
/// The findings of one or several files, written for other programs. <c>docs/tool.md</c> says what each member of the JSON means, under <c>check</c>.
/// </summary>
public static class FindingsOutput
{
    /// <summary>
    /// The findings as JSON, as <c>argument-graph check --format json</c> writes them: one object with the files, their counts and their findings.
    /// </summary>
    /// <param name="files">What was found in each file, in the order in which it is written.</param>
    /// <param name="date">The day on which the arguments were judged; null where expiry was not judged.</param>
    /// <exception cref="ArgumentNullException"><paramref name="files"/> is null.</exception>
    public static string ToJson(this IEnumerable<FileFindings> files, DateOnly? date)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        FindingsJson.Write(output, date, [.. files]);
        return output.ToString();
    }

    /// <summary>
    /// The findings in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), which code hosts and editors show at their lines: one run, with
    /// places as regions, and with suppressed findings and their reasons. Relative paths stay relative.
    /// </summary>
    /// <param name="files">What was found in each file, in the order in which it is written.</param>
    /// <param name="rules">
    /// The rules that the run describes, in the order in which it lists them; null for those of <see cref="Rules.All"/>, then other rules that findings
    /// name, by id.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="files"/> is null.</exception>
    public static string ToSarif(this IEnumerable<FileFindings> files, IEnumerable<Rule>? rules = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        FileFindings[] found = [.. files];
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        FindingsSarif.Write(output, rules ?? RulesOf(found), found);
        return output.ToString();
    }

    /// <summary>Writes a finding as one object, for JSON of your own that has findings in it.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="writer">Where to; its options decide on indentation and escaping.</param>
    /// <param name="file">The file that places are in which name none; null if there is none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> or <paramref name="writer"/> is null.</exception>
    public static void WriteTo(this Finding finding, Utf8JsonWriter writer, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        FindingJson.Write(writer, file, finding);
        writer.WriteEndObject();
    }

    private static IEnumerable<Rule> RulesOf(FileFindings[] files)
    {
        IEnumerable<Rule> used = files
            .SelectMany(file => file.Findings.Concat(file.Suppressed.Select(suppressed => suppressed.Finding)))
            .Select(finding => finding.Rule);
        return [.. Rules.All, .. used.Except(Rules.All).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
    }
}
