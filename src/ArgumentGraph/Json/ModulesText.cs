namespace ArgumentGraph.Json;

/// <summary>What a whole argument in one document says of its modules, as JSON.</summary>
internal static class ModulesText
{
    public static string Of(IEnumerable<ArgumentModule> modules) => $"[{string.Join(',', modules.Select(Of))}]";

    /// <summary>One of them.</summary>
    public static string Of(ArgumentModule module)
    {
        string title = module.Title.Length > 0 ? $",\"title\":{Quoted(module.Title)}" : string.Empty;
        string contract = module.IsContract ? ",\"contract\":true" : string.Empty;
        string away = module.AwayElements.Count > 0 ? $",\"away\":[{string.Join(',', module.AwayElements.Select(Of))}]" : string.Empty;
        return $"{{\"name\":{Quoted(module.Name)}{title}{contract}{away}}}";
    }

    /// <summary>What a module says of an element of another.</summary>
    public static string Of(AwayElement away) =>
        $"{{\"id\":{Quoted(away.Id)},\"kind\":{Quoted(away.Kind.ToWord())},\"statement\":{Quoted(away.Statement)}"
        + $"{Ids("supportedBy", away.SupportedBy)}{Ids("inContextOf", away.InContextOf)}}}";

    private static string Ids(string name, ValueList<string> ids) => ids.Count > 0 ? $",\"{name}\":[{string.Join(',', ids.Select(Quoted))}]" : string.Empty;

    private static string Quoted(string text) => RawJson.FromText(text).Text;
}
