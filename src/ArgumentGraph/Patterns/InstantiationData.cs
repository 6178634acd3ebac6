using ArgumentGraph.Files;
using ArgumentGraph.Findings;
using ArgumentGraph.Json;
using ArgumentGraph.Patterns;

namespace ArgumentGraph;

/// <summary>The tables that a pattern is instantiated with, and what was found when they were read. Immutable.</summary>
/// <remarks>
/// A table is CSV as in RFC 4180 (UTF-8, a first row of column names), or JSON: a list of objects. One JSON file may hold several tables: an object whose
/// members are lists of objects, or single objects for tables of a single row.
/// </remarks>
public sealed class InstantiationData
{
    internal InstantiationData(ValueList<InstantiationTable> tables, ValueList<Finding> findings)
    {
        Tables = tables;
        Findings = findings;
        HasErrors = findings.Any(finding => finding.Severity == Severity.Error);
    }

    /// <summary>The tables, in the order given; no two with one name.</summary>
    public ValueList<InstantiationTable> Tables { get; }

    /// <summary>What was found when they were read.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>Whether a finding is an error.</summary>
    public bool HasErrors { get; }

    /// <summary>Tables made in code, or read one by one.</summary>
    /// <param name="tables">The tables; of two with one name the second is a finding.</param>
    /// <exception cref="ArgumentNullException">A table is null.</exception>
    public static InstantiationData Of(params ReadOnlySpan<InstantiationTable> tables)
    {
        foreach (InstantiationTable table in tables)
        {
            ArgumentNullException.ThrowIfNull(table, nameof(tables));
        }

        return Together(tables.ToArray(), []);
    }

    /// <summary>Reads tables from files. Linear in their length.</summary>
    /// <param name="files">
    /// Paths, or <c>name=path</c>. A table is called as its file is, without folder and extension, unless a name is given. Files whose names end in
    /// <c>.json</c> are JSON, all others CSV.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="files"/> is null.</exception>
    /// <exception cref="ArgumentException">A path is empty.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static InstantiationData ReadFiles(IEnumerable<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var tables = new List<InstantiationTable>();
        var findings = new List<Finding>();
        foreach (string file in files)
        {
            ArgumentException.ThrowIfNullOrEmpty(file, nameof(files));
            int sign = file.IndexOf('=', StringComparison.Ordinal);
            string path = file[(sign + 1)..];
            ArgumentException.ThrowIfNullOrEmpty(path, nameof(files));
            string name = sign > 0 ? file[..sign] : Path.GetFileNameWithoutExtension(path);
            TextBytes text = RegularFile.Read(path, JsonSidecar.MaximumBytes, ReadingOptions.Default.TimeLimit);
            InstantiationData read = text.IsRefused || path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
                ? FromJson(name, JsonSidecar.Read(path, text))
                : FromCsv(name, text.Bytes, path);
            tables.AddRange(read.Tables);
            findings.AddRange(read.Findings);
        }

        return Together(tables, findings);
    }

    /// <summary>Reads a table from CSV. Linear in its length.</summary>
    /// <param name="name">The name by which a pattern declares it.</param>
    /// <param name="csv">The text.</param>
    /// <param name="file">How places name it; or null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="csv"/> is null.</exception>
    public static InstantiationData ReadCsv(string name, string csv, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(csv);
        return FromCsv(name, SurrogateSafe.GetBytes(csv), file);
    }

    /// <summary>Reads tables from JSON: all that a pattern needs, as the members of an object. Linear in its length.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">How places name it; or null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static InstantiationData ReadJson(string json, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return FromJson(file is null ? "table" : Path.GetFileNameWithoutExtension(file), JsonSidecar.ReadBytes(SurrogateSafe.GetBytes(json), file));
    }

    /// <summary>These tables and others.</summary>
    /// <param name="others">The others.</param>
    /// <exception cref="ArgumentNullException"><paramref name="others"/> is null.</exception>
    public InstantiationData With(InstantiationData others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return Together(Tables.Concat(others.Tables), [.. Findings, .. others.Findings]);
    }

    private static InstantiationData FromCsv(string name, ReadOnlyMemory<byte> bytes, string? file)
    {
        InstantiationTable? table = CsvReader.Read(name, bytes, file, out FindingList findings);
        return new(table is null ? ValueList<InstantiationTable>.Empty : [table], findings.ToFindings());
    }

    private static InstantiationData FromJson(string name, JsonSidecar sidecar) => Together(JsonTableReader.Read(name, sidecar), [.. sidecar.Findings]);

    private static InstantiationData Together(IEnumerable<InstantiationTable> tables, List<Finding> findings)
    {
        var kept = new List<InstantiationTable>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (InstantiationTable table in tables)
        {
            if (names.Add(table.Name))
            {
                kept.Add(table);
                continue;
            }

            findings.Add(new Finding
            {
                Rule = Rules.MalformedTable,
                Severity = Rules.MalformedTable.DefaultSeverity,
                Message = $"The table '{Spelling.Clip(table.Name)}' is given twice; the first counts.",
                Place = table.Source?.PlaceAt(0),
            });
        }

        return new([.. kept], [.. findings]);
    }
}
