// Prints a line for every change of the arguments in a folder. See README.md.
using System.Globalization;
using ArgumentGraph.Watching;

string folder = args.ElementAtOrDefault(0) ?? ".";
int most = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : int.MaxValue;

WatchOptions options = new WatchOptions { Date = new DateOnly(2026, 11, 1) }.AddFolder(folder, "**/*.json", "**/*.gsn.yaml");
await using WatchedCatalog watched = await WatchedCatalog.StartAsync(options);
var shown = new Dictionary<string, string>();
for (int lines = 0; lines < most;)
{
    Task changed = watched.Catalog.NextChange(); // asked for first: so no change is missed
    var now = watched.Catalog.All.Where(argument => argument.State is not null || argument.Problem is not null)
        .ToDictionary(argument => argument.Name, argument => argument.Problem?.Message ?? argument.State!.ToString());
    foreach ((string name, string text) in now.Where(each => shown.GetValueOrDefault(each.Key) != each.Value))
    {
        Console.WriteLine($"{name}: {text}");
        lines++;
    }

    foreach (string name in shown.Keys.Where(name => watched.Catalog.Find(name) is null))
    {
        Console.WriteLine($"{name}: gone");
        lines++;
    }

    shown = now;
    if (lines < most)
    {
        await changed;
    }
}
