namespace ArgumentGraph.Interchange.Tests.Limits;

/// <summary>A text of three elements in each format, and every way by which a text gets in.</summary>
internal static class LimitCases
{
    private const string Certware = """
        <gsn:Goal xmlns:gsn="http://www.certware.net/gsn" identifier="G1" content="It is safe">
          <subGoals identifier="G2" content="It stops"><goalSolutions identifier="E1" content="A test"/></subGoals>
        </gsn:Goal>
        """;

    private const string Fasten = """
        goal_structure g;
        goal G1 { description: "It is safe"; supported_by: G2; }
        goal G2 { description: "It stops"; supported_by: E1; }
        solution E1 { description: "A test"; }
        """;

    private const string Asce = """
        <asce-network><general><project-name>Gate</project-name><interpretation-schema>ASCE-GSN</interpretation-schema></general><nodes>
        <node reference="G1"><type>1</type><user-id>G1</user-id><user-title>It is safe</user-title></node>
        <node reference="G2"><type>1</type><user-id>G2</user-id><user-title>It stops</user-title></node>
        <node reference="E1"><type>2</type><user-id>E1</user-id><user-title>A test</user-title></node>
        </nodes><links></links></asce-network>
        """;

    private const string GsnAssurance = """
        GOALS gate
        {
            goal Top { uuid:"u1"; summary:'''It is safe''';
                goal Stops { uuid:"u2"; summary:'''It stops'''; solution Test { uuid:"u3"; summary:'''A test'''; } } }
        }
        """;

    /// <summary>The formats that are a text of their own; trudag is a folder.</summary>
    public static IEnumerable<string> Formats => ArgumentFormats.All.Where(format => format.CanRead && format.Name != "trudag").Select(format => format.Name);

    /// <summary>The ways in, by name: each reads the text as the format.</summary>
    public static Dictionary<string, Func<string, ArgumentFormat, ReadingOptions, Task<FormatReading>>> Ways { get; } = new(StringComparer.Ordinal)
    {
        ["file"] = (text, format, limits) => InFile(text, format, path => Task.FromResult(ArgumentFormats.ReadFile(path, format, Options(limits)))),
        ["file, not waiting"] = (text, format, limits) => InFile(text, format, path => ArgumentFormats.ReadFileAsync(path, format, Options(limits))),
        ["files"] = (text, format, limits) => InFile(text, format, path => Task.FromResult(ArgumentFormats.ReadAll([path], format, Options(limits)))),
        ["stream"] = (text, format, limits) => Task.FromResult(ArgumentFormats.Read(new MemoryStream(Utf8(text)), format, Options(limits))),
        ["stream, not waiting"] = (text, format, limits) => ArgumentFormats.ReadAsync(new MemoryStream(Utf8(text)), format, Options(limits)),
        ["stream without length"] = (text, format, limits) => Task.FromResult(ArgumentFormats.Read(new Drip(Utf8(text)), format, Options(limits))),
        ["stream without length, not waiting"] = (text, format, limits) => ArgumentFormats.ReadAsync(new Drip(Utf8(text)), format, Options(limits)),
        ["text"] = (text, format, limits) => Task.FromResult(ArgumentFormats.ReadText(text, format, Options(limits))),
    };

    /// <summary>A text of three elements.</summary>
    public static string TextIn(ArgumentFormat format) => format.Name switch
    {
        "certware" => Certware,
        "fasten" => Fasten,
        "asce" => Asce,
        "gsn-assurance" => GsnAssurance,
        _ => ArgumentFormats.ToText(Three(), format),
    };

    public static Argument Three()
    {
        var draft = new ArgumentBuilder("Safe");
        draft.Goal("G1", "It is safe").AsPathway()
            .SupportedByAll(draft.Goal("G2", "It stops").SupportedByAll(draft.Evidence("E1", "A test").Available().Doubt(0.1)));
        return draft.Build();
    }

    public static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static FormatReadingOptions Options(ReadingOptions limits) => new() { Limits = limits };

    private static async Task<FormatReading> InFile(string text, ArgumentFormat format, Func<string, Task<FormatReading>> read)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("argument-graph-");
        try
        {
            string path = Path.Combine(folder.FullName, $"case{format.Extensions[0]}");
            await File.WriteAllBytesAsync(path, Utf8(text));
            return await read(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
