namespace ArgumentGraph.Tool.Tests.Rooms;

/// <summary>The assemblies of the packages, beside the tests, in the order in which they build on each other.</summary>
internal static class LibraryAssemblies
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "ArgumentGraph", "ArgumentGraph.Interchange", "ArgumentGraph.Rendering", "ArgumentGraph.Pictures", "ArgumentGraph.QuikGraph", "ArgumentGraph.Testing",
        "ArgumentGraph.Watching", "ArgumentGraph.AspNetCore", "ArgumentGraph.Tool",
    ];

    /// <summary>The rooms of one of them.</summary>
    public static RoomGraph RoomsOf(string name) => new(AssemblyUses.Read(PathOf(name)));

    /// <summary>The file of one of them.</summary>
    public static string PathOf(string name)
    {
        string beside = Path.Combine(AppContext.BaseDirectory, name + ".dll");
        return File.Exists(beside) ? beside : Path.Combine(AppContext.BaseDirectory, "rooms", name + ".dll");
    }
}
