using System.Globalization;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;

namespace ArgumentGraph.Benchmarks;

/// <summary>
/// A case of modules of a thousand elements, each of which rests on goals of the next three: read, held against all rules and judged, from a file for each
/// module and from one document, beside the same argument in one file without modules; and each module judged
/// alone beside all of them joined.
/// </summary>
[MemoryDiagnoser]
public class ModuleBenchmarks
{
    private const int ElementsOfEach = 1_000;
    private const int Cited = 3;

    private string _folder = string.Empty;
    private string _case = string.Empty;
    private string _oneDocument = string.Empty;
    private string _withoutModules = string.Empty;
    private Argument _joined = null!;

    [Params(10, 100)]
    public int Modules { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _folder = Directory.CreateTempSubdirectory("module-benchmarks").FullName;
        _case = Path.Combine(_folder, "case.json");
        JsonArray elements = JsonNode.Parse(Cases.Json(ElementsOfEach))!["elements"]!.AsArray();
        var names = new JsonArray();
        for (int module = 0; module < Modules; module++)
        {
            names.Add(NameOf(module) + ".json");
            File.WriteAllText(Path.Combine(_folder, NameOf(module) + ".json"), FileOf(module, elements));
        }

        File.WriteAllText(_case, new JsonObject
        {
            ["format"] = "argument-graph/1",
            ["title"] = "Modules",
            ["include"] = names,
            ["elements"] = new JsonArray(),
        }.ToJsonString());
        _joined = Argument.Load(_case);
        _oneDocument = Path.Combine(_folder, "one.json");
        File.WriteAllText(_oneDocument, _joined.ToJson());
        _withoutModules = Path.Combine(_folder, "without.json");
        File.WriteAllText(_withoutModules, WithoutModules(_joined.ToJson()));
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Baseline = true)]
    public Standing WithoutModules() => Judged(_withoutModules);

    [Benchmark]
    public Standing OneDocument() => Judged(_oneDocument);

    [Benchmark]
    public Standing Files() => Judged(_case);

    [Benchmark]
    public ModulesReport AnalyzeModules() => _joined.AnalyzeModules();

    private static Standing Judged(string path)
    {
        Argument argument = Argument.Load(path);
        ValidationReport validation = argument.Validate();
        return validation.HasErrors
            ? throw new InvalidOperationException("The made-up case has errors.")
            : argument.AnalyzeSupport().StandingOf(argument.Roots[0].Id);
    }

    private static string NameOf(int module) => string.Create(CultureInfo.InvariantCulture, $"M{module}");

    private string FileOf(int module, JsonArray elements)
    {
        JsonArray own = elements.DeepClone().AsArray();
        foreach (JsonNode? element in own)
        {
            switch (element!["id"]!.GetValue<string>())
            {
                case "G0":
                    element["public"] = module > 0;
                    break;
                case "P0":
                    foreach (int next in CitedBy(module))
                    {
                        element["supportedBy"]!.AsArray().Add($"{NameOf(next)}/G0");
                    }

                    break;
                case "A1":
                    element["public"] = true;
                    break;
            }
        }

        foreach (int next in CitedBy(module))
        {
            own.Add(new JsonObject { ["id"] = $"{NameOf(next)}/G0", ["kind"] = "goal", ["away"] = true, ["statement"] = "The risk is very low" });
        }

        return new JsonObject { ["format"] = "argument-graph/1", ["title"] = NameOf(module), ["module"] = NameOf(module), ["elements"] = own }.ToJsonString();
    }

    private IEnumerable<int> CitedBy(int module) => Enumerable.Range(module + 1, Cited).Where(next => next < Modules);

    private static string WithoutModules(string json)
    {
        JsonObject document = JsonNode.Parse(json)!.AsObject();
        document.Remove("modules");
        foreach (JsonNode? element in document["elements"]!.AsArray())
        {
            element!.AsObject().Remove("module");
            element.AsObject().Remove("public");
        }

        return document.ToJsonString();
    }
}
