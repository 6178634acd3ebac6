#:property PublishAot=false

// What Stryker found in a slice: which mutants live, and how many of all were killed. Usage, in the root of the repository:
// dotnet run tests/Mutation/score.cs <slice> <Stryker's report in JSON> <minutes> <commit> [<report of those that were tried again>]
// dotnet run tests/Mutation/score.cs alive <report>: where those that live stand, as Stryker's --mutate takes it.
// Mutants that no test can see are named in tests/Mutation/equivalent.txt; the score is a row of the table in docs/reliability.md.
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

const string Equivalent = "tests/Mutation/equivalent.txt";
const string Page = "docs/reliability.md";
const string Head = "| slice | mutants | killed | of these by time | equivalent | survived | score | minutes | date | commit |";

List<NamedMutant> named = NamedMutant.Read(Equivalent);
if (args is ["alive", string last])
{
    List<Mutant> tried = [.. Mutant.Read(last).Where(mutant => !mutant.IsKilled && !named.Exists(name => name.Is(mutant)))];
    foreach (IGrouping<string, Mutant> file in tried.GroupBy(mutant => mutant.File))
    {
        if (file.Any(mutant => mutant.Source != File.ReadAllText(mutant.File)))
        {
            Console.Error.WriteLine($"{file.Key} is another than in the report: run the whole slice.");
            return 2;
        }

        Console.WriteLine($"**/{file.Key}{string.Concat(file.Select(mutant => $"{{{mutant.Start}..{mutant.End}}}").Distinct())}");
    }

    return 0;
}

if (args is not [string slice, string report, string minutes, string commit, .. string[] again])
{
    Console.Error.WriteLine("Usage: dotnet run tests/Mutation/score.cs <slice> <report> <minutes> <commit> [<report>]");
    return 2;
}

List<Mutant> mutants = Mutant.Read(report);
foreach (Mutant later in again.SelectMany(Mutant.Read))
{
    int known = mutants.FindIndex(mutant => (mutant.File, mutant.Start, mutant.End, mutant.Change) == (later.File, later.Start, later.End, later.Change));
    mutants[known] = later;
}

List<Mutant> alive = [.. mutants.Where(mutant => !mutant.IsKilled)];
int faults = 0;
int equivalent = 0;
foreach (NamedMutant name in named.Where(name => mutants.Exists(mutant => mutant.File == name.File)))
{
    int before = alive.Count;
    alive.RemoveAll(name.Is);
    equivalent += before - alive.Count;
    if (before == alive.Count)
    {
        Console.Error.WriteLine($"{Equivalent}:{name.Line}: it names no mutant that lives: it was killed, or the code is another now. Remove it.");
        faults++;
    }
}

foreach (Mutant mutant in alive.OrderBy(mutant => mutant.File, StringComparer.Ordinal).ThenBy(mutant => mutant.LineNumber))
{
    Console.WriteLine($"{mutant.File}:{mutant.LineNumber}: {mutant.Status}\n{mutant.File}\n  {mutant.Code}\n  {mutant.Change}\n");
}

int counted = mutants.Count - equivalent;
int killed = counted - alive.Count;
int timedOut = mutants.Count(mutant => mutant.Status is "Timeout");
double score = counted == 0 ? 0 : 100.0 * killed / counted;
string row = string.Create(
    CultureInfo.InvariantCulture,
    $"| {slice} | {mutants.Count} | {killed} | {timedOut} | {equivalent} | {alive.Count}"
    + $" | {score:F1} % | {minutes} | {DateTime.UtcNow:yyyy-MM-dd} | {commit} |");
Console.WriteLine($"{Head}\n{row}");
List<string> lines = [.. File.ReadAllLines(Page)];
int first = lines.IndexOf(Head) + 2;
if (first < 2)
{
    Console.Error.WriteLine($"{Page}: expected the table '{Head}'.");
    return 2;
}

int end = first;
while (end < lines.Count && lines[end].StartsWith('|'))
{
    end++;
}

List<string> rows = [.. lines[first..end].Where(line => !line.StartsWith($"| {slice} |", StringComparison.Ordinal)), row];
rows.Sort(StringComparer.Ordinal);
lines.RemoveRange(first, end - first);
lines.InsertRange(first, rows);
File.WriteAllText(Page, string.Join('\n', lines) + "\n");
return faults == 0 ? 0 : 1;

/// <summary>A change of the code, as Stryker's report has it.</summary>
/// <param name="File">From the root of the repository.</param>
/// <param name="LineNumber">From 1.</param>
/// <param name="Code">The line of code where the change begins.</param>
/// <param name="Change">What is replaced and by what, on one line.</param>
/// <param name="Status">Killed, Timeout, Survived or NoCoverage.</param>
/// <param name="Source">The text of the file.</param>
/// <param name="Start">Where in it the change begins.</param>
/// <param name="End">Where in it the change ends.</param>
internal sealed partial record Mutant(string File, int LineNumber, string Code, string Change, string Status, string Source, int Start, int End)
{
    public bool IsKilled => Status is "Killed" or "Timeout";

    /// <summary>
    /// Those that were tried; what does not compile or is left out is none. Nor is what lives in code that runs once in a process, when a type is first used:
    /// it had run before it was changed, since a process tries many mutants.
    /// </summary>
    public static List<Mutant> Read(string path)
    {
        using JsonDocument report = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
        var read = new List<Mutant>();
        foreach (JsonProperty file in report.RootElement.GetProperty("files").EnumerateObject())
        {
            string name = Path.GetRelativePath(Environment.CurrentDirectory, Path.GetFullPath(file.Name)).Replace('\\', '/');
            string source = file.Value.GetProperty("source").GetString()!;
            string[] lines = source.Split('\n');
            foreach (JsonElement mutant in file.Value.GetProperty("mutants").EnumerateArray())
            {
                string status = mutant.GetProperty("status").GetString()!;
                bool hadRun = status is "Survived" && mutant.TryGetProperty("static", out JsonElement isStatic) && isStatic.ValueKind is JsonValueKind.True;
                if (hadRun || status is not ("Killed" or "Timeout" or "Survived" or "NoCoverage"))
                {
                    continue;
                }

                JsonElement location = mutant.GetProperty("location");
                (int line, int column) = Place(location.GetProperty("start"));
                int start = Offset(lines, (line, column));
                int end = Offset(lines, Place(location.GetProperty("end")));
                string change = $"{OneLine(source[start..end])} → {OneLine(mutant.GetProperty("replacement").GetString() ?? "")}";
                read.Add(new Mutant(name, line + 1, OneLine(lines[line]), change, status, source, start, end));
            }
        }

        return read;
    }

    private static (int Line, int Column) Place(JsonElement place) => (place.GetProperty("line").GetInt32() - 1, place.GetProperty("column").GetInt32() - 1);

    private static int Offset(string[] lines, (int Line, int Column) place) => lines.Take(place.Line).Sum(line => line.Length + 1) + place.Column;

    private static string OneLine(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

/// <summary>A mutant that no test can see: a paragraph of four lines, the file, the line of code, the change, and why.</summary>
internal sealed record NamedMutant(int Line, string File, string Code, string Change)
{
    public bool Is(Mutant mutant) => (mutant.File, mutant.Code, mutant.Change) == (File, Code, Change);

    public static List<NamedMutant> Read(string path)
    {
        var read = new List<NamedMutant>();
        string[] lines = System.IO.File.ReadAllLines(path);
        for (int line = 0; line < lines.Length; line++)
        {
            if (lines[line].Length == 0 || lines[line].StartsWith('#'))
            {
                continue;
            }

            if (line + 3 >= lines.Length || !lines[line + 3].Trim().StartsWith("Why: ", StringComparison.Ordinal))
            {
                throw new FormatException($"{path}:{line + 1}: expected a file, a line of code, a change, and 'Why: …'.");
            }

            read.Add(new NamedMutant(line + 1, lines[line].Trim(), lines[line + 1].Trim(), lines[line + 2].Trim()));
            line += 3;
        }

        return read;
    }
}
