using System.Buffers;
using System.Text.Json;
using ArgumentGraph.Files;

namespace ArgumentGraph.Validation;

/// <summary>Are the files there that evidence names as its source, and are they those that were recorded? Nothing is fetched.</summary>
internal static class SourceCheck
{
    private const int MostHashed = 256 * 1024 * 1024;
    private const int HashLength = 64;
    private const int LongestEnding = 8;

    private static readonly SearchValues<char> LettersAndDigits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    private static readonly SearchValues<char> SchemeSigns = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+.-");

    private static readonly Rule[] Judged =
        [Rules.SourceNotFound, Rules.SourceChanged, Rules.SourceUnreadable, Rules.InvalidSourceHash, Rules.SourceNotLookedUp];

    public static void Check(Inspection inspection)
    {
        if (inspection.SourceFolder is not { } folder)
        {
            Array.ForEach(Judged, inspection.LeaveOpen);
            return;
        }

        var files = new SourceFolders(folder, inspection.Argument.Files);
        var folders = new ReadableFolders(files.Files, []);
        foreach (int number in inspection.Structure.AuthorOrder)
        {
            if (inspection.Structure.Elements[number] is Evidence { State: not (EvidenceState.Planned or EvidenceState.Missing) } evidence
                && !string.IsNullOrWhiteSpace(evidence.Source))
            {
                inspection.CancellationToken.ThrowIfCancellationRequested();
                Check(inspection, number, evidence, folders, files.FileBeside(inspection.Argument.PlaceOf(evidence.Id)));
            }
        }
    }

    private static void Check(Inspection inspection, int number, Evidence evidence, ReadableFolders folders, string beside)
    {
        string source = evidence.Source!.Trim();
        string path = source.Split('#')[0];
        string shown = Spelling.Clip(source);
        string? recorded = RecordedHash(inspection, number, evidence);
        if (HasScheme(source) || !IsPath(path))
        {
            inspection.Report(Rules.SourceNotLookedUp, number, $"The source of '{evidence.Id}', '{shown}', is not a path, and was not looked up.");
            return;
        }

        // To see that a file is there takes no reading of it.
        NamedFile file = folders.Read(path, beside, recorded is null ? 0 : MostHashed);
        if (file.IsMissing)
        {
            inspection.Report(
                Rules.SourceNotFound,
                number, $"The source of '{evidence.Id}', '{shown}', does not exist; correct the path, or say that the evidence is missing.");
        }
        else if (file.Problem is { } problem)
        {
            inspection.Report(
                Rules.SourceUnreadable, number, $"The source of '{evidence.Id}', '{shown}', {problem}; name a regular file below the folder of the case.");
        }
        else if (recorded is not null && file.IsTooLong)
        {
            inspection.Report(
                Rules.SourceUnreadable,
                number, $"The source of '{evidence.Id}', '{shown}', is longer than {MostHashed} bytes, and was not compared with its SHA-256.");
        }
        else if (recorded is not null && file.Sha256 is var found && !string.Equals(found, recorded, StringComparison.OrdinalIgnoreCase))
        {
            inspection.Report(
                Rules.SourceChanged,
                number,
                $"The source of '{evidence.Id}', '{shown}', has the SHA-256 {found}, but {recorded} is recorded; judge it anew, or restore the file.");
        }
    }

    private static string? RecordedHash(Inspection inspection, int number, Evidence evidence)
    {
        if (evidence.Data is not { } data)
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(data.ToString());
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("sha256", out JsonElement value))
        {
            return null;
        }

        string? hash = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (hash is not null && hash.Length == HashLength && hash.All(char.IsAsciiHexDigit))
        {
            return hash;
        }

        inspection.Report(
            Rules.InvalidSourceHash,
            number, $"The 'sha256' of '{evidence.Id}' is {(hash is null ? "not a string" : $"'{Spelling.Clip(hash)}'")}; it takes 64 hexadecimal digits.");
        return null;
    }

    // A letter, then at least one more letter, digit or sign, then a colon: one letter alone is a drive.
    private static bool HasScheme(string source)
    {
        int end = source.AsSpan().IndexOfAnyExcept(SchemeSigns);
        return end > 1 && source[end] == ':' && char.IsAsciiLetter(source[0]);
    }

    private static bool IsPath(string path)
    {
        int dot = path.LastIndexOf('.');
        ReadOnlySpan<char> ending = path.AsSpan(dot + 1);
        return path.AsSpan().ContainsAny('/', '\\') || (dot >= 0 && ending.Length is >= 1 and <= LongestEnding && !ending.ContainsAnyExcept(LettersAndDigits));
    }
}
