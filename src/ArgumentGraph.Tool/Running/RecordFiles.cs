namespace ArgumentGraph.Tool.Running;

/// <summary>Files of records of runs: found beside their cases, read with every problem.</summary>
internal static class RecordFiles
{
    /// <summary>Where the records of a case are.</summary>
    /// <param name="files">The files of the case.</param>
    /// <param name="given">The path that was given, or null: beside the case.</param>
    /// <exception cref="UnusableException">None was given, and the case is not one file.</exception>
    public static string PathFor(IReadOnlyList<string> files, string? given) =>
        given ?? (Inputs.IsOneFile(files)
            ? EvidenceRecords.PathFor(files[0])
            : throw new UnusableException("records of runs are asked for, and the case is not one file; say with --evidence FILE where they are"));

    /// <summary>Reads a file of records.</summary>
    /// <exception cref="UnusableException">It cannot be read, or is not one; what is wrong has been written to the error stream.</exception>
    public static EvidenceRecords Read(string path, ToolEnvironment environment) => SidecarFiles.Read(
        path,
        "a file of records",
        environment,
        file =>
        {
            EvidenceRecordsReading reading = EvidenceRecords.ReadFile(file);
            return (reading.Records, reading.Findings);
        });

    /// <summary>The records beside a case whose settings ask for them: no records yet where there is no file, which a note says.</summary>
    /// <exception cref="UnusableException">The case is not one file, or what is there cannot be read.</exception>
    public static EvidenceRecords Beside(IReadOnlyList<string> files, ToolEnvironment environment)
    {
        string path = PathFor(files, given: null);
        if (Path.Exists(path))
        {
            return Read(path, environment);
        }

        environment.Error.WriteLine(TerminalText.Clean(
            $"argument-graph: note: the settings ask for records of runs, and '{path}' does not exist yet; the states that are written count."));
        return EvidenceRecords.Empty;
    }
}
