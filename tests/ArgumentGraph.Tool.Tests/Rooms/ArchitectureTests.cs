using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tool.Tests.Rooms;

public sealed partial class ArchitectureTests
{
    [Fact]
    public void The_rooms_in_ARCHITECTURE_are_those_of_the_assemblies()
    {
        string path = Repository.File("ARCHITECTURE.md");
        string page = File.ReadAllText(path).ReplaceLineEndings("\n");

        string[] named = [.. Section().Matches(page).Select(match => match.Groups["name"].Value)];

        // Made first, for reading assemblies takes longer than a pattern may.
        Dictionary<string, string> tables = named.ToDictionary(name => name, TableOf, StringComparer.Ordinal);
        string current = Section().Replace(page, match => $"{match.Groups["begin"].Value}\n{tables[match.Groups["name"].Value]}{match.Groups["end"].Value}");

        named.Should().Equal(LibraryAssemblies.Names);
        ApprovedFile.Check(path, current);
    }

    [GeneratedRegex(@"(?<begin><!-- rooms: (?<name>[\w.]+) -->)\n.*?(?<end><!-- end -->)",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Section();

    private static string TableOf(string assembly)
    {
        RoomGraph rooms = LibraryAssemblies.RoomsOf(assembly);
        IReadOnlyDictionary<string, int> layers = rooms.Layers();
        StringBuilder table = new("\n| layer | room | uses |\n|---|---|---|\n");
        foreach (string room in rooms.Rooms.OrderBy(room => layers[room]).ThenBy(room => room, StringComparer.Ordinal))
        {
            string uses = string.Join(", ", rooms.UsedBy(room).OrderBy(used => layers[used]).ThenBy(used => used, StringComparer.Ordinal));
            table.Append(CultureInfo.InvariantCulture, $"| {layers[room]} | {room} | {(uses.Length > 0 ? uses : "–")} |\n");
        }

        return table.Append('\n').ToString();
    }
}
