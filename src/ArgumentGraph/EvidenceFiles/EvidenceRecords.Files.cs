using System.Text;
using ArgumentGraph.EvidenceFiles;
using ArgumentGraph.Files;

namespace ArgumentGraph;

/// <content>The file beside the case.</content>
public sealed partial class EvidenceRecords
{
    /// <summary>What a file of records says that it is: <c>argument-graph-evidence/1</c>.</summary>
    public const string Format = "argument-graph-evidence/1";

    /// <summary>Where the records of a case are: beside its file, with <c>.evidence.json</c> for the ending of its name.</summary>
    /// <param name="casePath">The path of the case's file.</param>
    /// <exception cref="ArgumentException"><paramref name="casePath"/> is null or empty.</exception>
    public static string PathFor(string casePath)
    {
        ArgumentException.ThrowIfNullOrEmpty(casePath);
        return Path.ChangeExtension(casePath, ".evidence.json");
    }

    /// <summary>Reads a file of records, and says all that is wrong with it. Linear in its length.</summary>
    /// <param name="path">The file's path.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static EvidenceRecordsReading ReadFile(string path) => EvidenceReader.Read(JsonSidecar.ReadFile(path));

    /// <summary>Reads the text of a file of records, and says all that is wrong with it. Linear in its length.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">How places in findings name it; or null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static EvidenceRecordsReading Read(string json, string? file = null) => EvidenceReader.Read(JsonSidecar.Read(json, file));

    /// <summary>
    /// Adds a record to a file, which need not exist: the file is read, and written whole or not at all. Calls at the same time, by several processes too, take
    /// turns by a file <c>NAME.lock</c> beside it: each waits up to ten seconds, and then says so. Linear in the length of the file.
    /// </summary>
    /// <param name="path">The file's path.</param>
    /// <param name="record">The record.</param>
    /// <returns>The records with the new one.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    /// <exception cref="InvalidOperationException">
    /// What is there is not a file of records, or the record could not be read back; the file is left as it is, and the message says what is wrong.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read or written, or somebody else is writing it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read or written.</exception>
    public static EvidenceRecords Append(string path, EvidenceRecord record)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(record);
        using var mine = new FileTurn(path);
        EvidenceRecords there = Empty;
        if (File.Exists(path))
        {
            EvidenceRecordsReading reading = ReadFile(path);
            there = reading.Records ?? throw new InvalidOperationException($"'{path}' is not a file of records: {FirstError(reading)}");
        }

        EvidenceRecords all = there.With(record);
        all.Write(path);
        return all;
    }

    /// <summary>The text of the file. The same records give the same text: members in a fixed order, two-space indent, line feeds.</summary>
    public string ToJson() => EvidenceWriter.Write(this);

    /// <summary>Writes the file: whole or not at all. To add to what is there, <see cref="Append"/> loses nothing.</summary>
    /// <param name="path">The file's path; what is there is replaced.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="InvalidOperationException">
    /// The records could not be read back, for example because a text is blank or the file would be too long; the message says what is wrong.
    /// </exception>
    /// <exception cref="IOException">The file cannot be written, or somebody else is writing it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var mine = new FileTurn(path);
        Write(path);
    }

    private static Finding FirstError(EvidenceRecordsReading reading) => reading.Findings.First(finding => finding.Severity == Severity.Error);

    private void Write(string path)
    {
        string json = ToJson();
        EvidenceRecordsReading reading = Read(json);
        if (reading.Records is null)
        {
            throw new InvalidOperationException($"These records could not be read back: {FirstError(reading).Message}");
        }

        using var file = new ReplacedFile(path, FileOptions.None);
        file.Stream.Write(Encoding.UTF8.GetBytes(json));
        file.Commit();
    }
}
