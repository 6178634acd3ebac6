using System.Text.Json;
using System.Text.Json.Serialization;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Json;

/// <summary>Elements, words, lists and maps serialised by themselves, with and without reflection.</summary>
public partial class ElementConverterTests
{
    private const string Rich = """
        {"id":"E7","kind":"evidence","statement":"A “storage” <audit>","description":"See *there*","state":"available","source":"https://a.example",
        "subject":"M","collected":"2026-08-01","expires":"2027-08-01","doubt":0.030,"cost":2,"suppress":{"AG1203":"known"},
        "tags":{"mitigation":"security","owner":["infra","storage"]},"data":{"b":1.50,"a":["ä","\u00e4"]},"other":1e2}
        """;

    [Fact]
    public void Elements_come_back_as_they_were_as_any_element_and_as_their_kind() =>
        ArgumentCases.Of(seed => RandomArguments.Make(seed)).Check(100, 2_000, argument =>
        {
            foreach (Element element in argument.Elements)
            {
                string json = element.ToJson();
                JsonSerializer.Serialize(element).Should().Be(json);
                JsonSerializer.Serialize(element, element.GetType()).Should().Be(json);
                JsonSerializer.Serialize(element, GeneratedOfElements.Default.Element).Should().Be(json);
                JsonSerializer.Serialize(element, element.GetType(), GeneratedOfElements.Default).Should().Be(json);
                JsonSerializer.Deserialize<Element>(json).Should().Be(element);
                JsonSerializer.Deserialize(json, GeneratedOfElements.Default.Element).Should().Be(element);
                JsonSerializer.Deserialize(json, element.GetType(), GeneratedOfElements.Default).Should().Be(element);
                JsonSerializer.Deserialize<Element?[]>($"[{json},null]").Should().HaveCount(2).And.StartWith(element).And.EndWith((Element?)null);
            }
        });

    [Fact]
    public void Every_member_is_kept_whatever_the_options_say()
    {
        Element element = JsonSerializer.Deserialize<Element>(Rich)!;

        JsonSerializer.Serialize(element).Should().StartWith("""{"id":"E7","kind":"evidence","statement":"A “storage” <audit>",""");
        foreach (JsonSerializerOptions options in new JsonSerializerOptions[] { new() { WriteIndented = true }, new(JsonSerializerDefaults.Web) })
        {
            string json = JsonSerializer.Serialize(new[] { element }, options);
            JsonSerializer.Deserialize<Element[]>(json, options).Should().Equal(element);
        }

        Argument.Parse($$"""{"format":"argument-graph/1","title":"","elements":[{{Rich}}]}""").Elements.Should().Equal(element);
    }

    [Theory]
    [InlineData("""{"id":"G","kind":"goal","statement":"","supportedBy":["E"]}""", "*no relationships; 'supportedBy' belongs to its argument*")]
    [InlineData("""{"id":"G","kind":"goal","statement":"","challenges":"G"}""", "*no relationships; 'challenges' belongs*")]
    [InlineData("""{"id":"G","kind":"gaol","statement":""}""", "*'gaol'*")]
    [InlineData("""{"id":"G","statement":""}""", "*kind*")]
    [InlineData("""{"id":"G","id":"H","kind":"goal","statement":""}""", "*")]
    [InlineData("\"G\"", "An element is an object.*")]
    public void What_is_not_an_element_by_itself_is_refused_with_a_reason(string json, string message) =>
        ((Action)(() => JsonSerializer.Deserialize<Element>(json))).Should().Throw<JsonException>().WithMessage(message);

    [Fact]
    public void An_element_of_another_kind_is_refused() =>
        ((Action)(() => JsonSerializer.Deserialize<Goal>(Rich))).Should().Throw<JsonException>()
            .WithMessage("Expected an element of the type Goal, not evidence 'E7'.*");

    [Fact]
    public void Words_are_those_of_the_files()
    {
        Words<ElementKind>(value => value.ToWord());
        Words<RelationshipKind>(value => value.ToWord());
        Words<EvidenceState>(value => value.ToWord());
        Words<AssumptionState>(value => value.ToWord());
        Words<Standing>(value => value.ToWord());
        Words<Severity>(value => value.ToWord());
        Words<Baseline>(value => value.ToWord());
        JsonSerializer.Serialize(Standing.InDoubt, GeneratedOfElements.Default.Standing).Should().Be("\"inDoubt\"");

        static void Words<T>(Func<T, string> word)
            where T : struct, Enum
        {
            foreach (T value in Enum.GetValues<T>())
            {
                JsonSerializer.Serialize(value).Should().Be($"\"{word(value)}\"");
                JsonSerializer.Deserialize<T>($"\"{word(value)}\"").Should().Be(value);
                JsonSerializer.Serialize(new Dictionary<T, int> { [value] = 1 }).Should().Be($$"""{"{{word(value)}}":1}""");
                JsonSerializer.Deserialize<Dictionary<T, int>>($$"""{"{{word(value)}}":1}""").Should().ContainKey(value);
            }
        }
    }

    [Fact]
    public void Every_public_enumeration_is_written_by_its_words() =>
        typeof(Argument).Assembly.GetExportedTypes().Where(type => type.IsEnum)
            .Where(type => type.GetCustomAttributes(typeof(JsonConverterAttribute), inherit: false).Length == 0).Should().BeEmpty();

    [Theory]
    [InlineData("\"InDoubt\"", "*one of 'unsupported', 'inDoubt', 'supported', not 'InDoubt'*")]
    [InlineData("1", "*one of 'unsupported'*")]
    public void Neither_another_spelling_nor_a_number_is_a_word(string json, string message) =>
        ((Action)(() => JsonSerializer.Deserialize<Standing>(json))).Should().Throw<JsonException>().WithMessage(message);

    [Fact]
    public void A_number_without_a_word_is_not_written() =>
        ((Action)(() => JsonSerializer.Serialize((Standing)7))).Should().Throw<JsonException>().WithMessage("7 is not a value of Standing.*");

    [Fact]
    public void Lists_and_maps_are_arrays_and_objects_and_come_back_in_order()
    {
        var held = new Held(["b", "a", "b"], ValueMap<ValueList<string>>.Empty.With("z", ["1"]).With("y", []), [new Goal("G", "…")]);
        const string Json = """{"Names":["b","a","b"],"Tags":{"z":["1"],"y":[]},"Elements":[{"id":"G","kind":"goal","statement":"…"}]}""";

        JsonSerializer.Serialize(held, GeneratedOfElements.Default.Held).Should().Be(Json);
        JsonSerializer.Serialize(held).Should().Be(Json, "it is written so without converters too");
        JsonSerializer.Deserialize(Json, GeneratedOfElements.Default.Held).Should().Be(held);
        var options = new JsonSerializerOptions { Converters = { new ValueListJsonConverter<int>(), new ValueMapJsonConverter<int>() } };
        JsonSerializer.Deserialize<ValueList<int>>("[3,1,3]", options).Should().Equal(3, 1, 3);
        JsonSerializer.Deserialize<ValueMap<int>>("""{"b":1,"a":2}""", options)!.Keys.Should().Equal("b", "a");
        ((Action)(() => JsonSerializer.Deserialize<ValueMap<int>>("""{"b":1,"b":2}""", options))).Should().Throw<JsonException>().WithMessage("*twice*");
        ((Action)(() => JsonSerializer.Deserialize<ValueMap<int>>("[]", options))).Should().Throw<JsonException>().WithMessage("A map is an object.*");
        ((Action)(() => JsonSerializer.Deserialize<ValueList<int>>("{}", options))).Should().Throw<JsonException>().WithMessage("A list is an array.*");
    }

    internal sealed record Held(ValueList<string> Names, ValueMap<ValueList<string>> Tags, ValueList<Element> Elements);

    [JsonSourceGenerationOptions(Converters =
        [typeof(ValueListJsonConverter<string>), typeof(ValueListJsonConverter<Element>), typeof(ValueMapJsonConverter<ValueList<string>>)])]
    [JsonSerializable(typeof(Held))]
    [JsonSerializable(typeof(Element))]
    [JsonSerializable(typeof(Goal))]
    [JsonSerializable(typeof(Strategy))]
    [JsonSerializable(typeof(Claim))]
    [JsonSerializable(typeof(Evidence))]
    [JsonSerializable(typeof(Context))]
    [JsonSerializable(typeof(Assumption))]
    [JsonSerializable(typeof(Justification))]
    [JsonSerializable(typeof(Standing))]
    private sealed partial class GeneratedOfElements : JsonSerializerContext;
}
