using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArgumentGraph.Tests.Json;

/// <summary>Values serialised by themselves have the shape that they have in a case's file, with and without reflection.</summary>
public partial class ConverterTests
{
    public static TheoryData<object, string> Shapes => new()
    {
        { Likelihood.FromDoubt(0.03), """{"doubt":0.03}""" },
        { Likelihood.Parse("probability 0.970"), """{"probability":0.970}""" },
        { Requirement.All, "\"all\"" },
        { Requirement.Any, "\"any\"" },
        { Requirement.AtLeast(2), """{"atLeast":2}""" },
        { Relationship.SupportedBy("P6", "C5"), """{"relationship":"supportedBy","from":"P6","to":"C5"}""" },
        { Relationship.InContextOf("P6", "A1"), """{"relationship":"inContextOf","from":"P6","to":"A1"}""" },
        {
            Relationship.Challenges("D2", Relationship.SupportedBy("P6", "C5")),
            """{"relationship":"challenges","from":"D2","to":{"relationship":"supportedBy","from":"P6","to":"C5"}}"""
        },
        { RelationshipTarget.FromElementId("C5"), "\"C5\"" },
        { RelationshipTarget.FromRelationship(Relationship.SupportedBy("P6", "C5")), """{"relationship":"supportedBy","from":"P6","to":"C5"}""" },
        { new Place("case.json", 12, 5), """{"file":"case.json","line":12,"column":5}""" },
        { new Place(null, 1, 1), """{"file":null,"line":1,"column":1}""" },
        { new ResponseStep(ResponseStage.See) { Coverage = 0.9, Latency = new() }, """{"stage":"see","coverage":0.9,"latency":{}}""" },
        {
            new ResponseStep(ResponseStage.Act)
            {
                Stages = [ResponseStage.Decide, ResponseStage.Act], Who = "on-call rota", IsAutomatic = true, Blocks = true, Recall = 1, Success = 0.98,
                Latency = new() { AtMost = TimeSpan.FromMinutes(15), Typical = TimeSpan.FromSeconds(0.5), Distribution = LatencyDistribution.Every },
                Hours = "working days", After = ["C1", "C2"], WaitsForAll = true,
            },
            """{"stage":["decide","act"],"who":"on-call rota","automatic":true,"blocks":true,"recall":1,"success":0.98"""
            + ""","latency":{"atMost":"PT15M","typical":"PT0.5S","distribution":"every"},"hours":"working days","after":["C1","C2"],"waitsForAll":true}"""
        },
        { new ClaimPoint("ACP1"), """{"id":"ACP1"}""" },
        { new ClaimPoint("ACP1") { On = ["S1", "X1"], Argument = "CG1" }, """{"id":"ACP1","on":["S1","X1"],"argument":"CG1"}""" },
        { new Latency { Distribution = LatencyDistribution.Fixed }, """{"distribution":"fixed"}""" },
        { new HarmWindow(), "{}" },
        {
            new HarmWindow { From = "first act", Within = TimeSpan.FromHours(4), ReversibleWithin = TimeSpan.FromDays(14), Attempts = 3 },
            """{"from":"first act","within":"PT4H","reversibleWithin":"P14D","attempts":3}"""
        },
        { RawJson.Parse("""{ "b": 1.50, "a": [ ] }"""), """{"b":1.50,"a":[]}""" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_value_has_the_shape_of_the_file_and_comes_back(object value, string json)
    {
        JsonSerializer.Serialize(value, value.GetType()).Should().Be(json);
        JsonSerializer.Deserialize(json, value.GetType()).Should().Be(value);
        JsonSerializer.Serialize(value, value.GetType(), Generated.Default).Should().Be(json);
        JsonSerializer.Deserialize(json, value.GetType(), Generated.Default).Should().Be(value);
    }

    [Theory]
    [InlineData(typeof(Likelihood), """{"doubt":0.1,"probability":0.9}""", "*not both*")]
    [InlineData(typeof(Likelihood), "{}", "*a 'doubt' or a 'probability'*")]
    [InlineData(typeof(Likelihood), """{"doubt":"0.1"}""", "*from 0 to 1*")]
    [InlineData(typeof(Likelihood), """{"doubt":2}""", "*from 0 to 1*")]
    [InlineData(typeof(Likelihood), """{"dobt":0.1}""", "*did you mean 'doubt'?*")]
    [InlineData(typeof(Likelihood), "0.1", "*an object*")]
    [InlineData(typeof(Requirement), "\"some\"", "*'all', 'any'*")]
    [InlineData(typeof(Requirement), """{"atLeast":0}""", "*1 or more*")]
    [InlineData(typeof(Requirement), """{"atLeast":1.5}""", "*whole number*")]
    [InlineData(typeof(Relationship), """{"from":"P6","to":"C5"}""", "*a 'relationship'*")]
    [InlineData(typeof(Relationship), """{"relationship":"supports","from":"P6","to":"C5"}""", "*'supportedBy', 'inContextOf' or 'challenges'*")]
    [InlineData(
        typeof(Relationship), """{"relationship":"inContextOf","from":"P6","to":{"relationship":"challenges","from":"A","to":"B"}}""", "*Only a challenge*")]
    [InlineData(typeof(Relationship), """{"relationship":"supportedBy","from":"P6","from":"P7","to":"C5"}""", "*twice*")]
    [InlineData(typeof(ResponseStep), "{}", "*has no 'stage'*")]
    [InlineData(typeof(ResponseStep), "\"see\"", "*must be an object*")]
    [InlineData(typeof(ResponseStep), """{"stage":"see","latency":{"atMost":"P1M"}}""", "*\"P30D\"*")]
    [InlineData(typeof(ClaimPoint), """{"on":["S1"]}""", "*has no 'id'*")]
    [InlineData(typeof(ClaimPoint), """{"id":"ACP1","on":[]}""", "*names nothing*")]
    [InlineData(typeof(HarmWindow), """{"within":"4 h"}""", "*ISO 8601*")]
    [InlineData(typeof(HarmWindow), """{"withn":"PT4H"}""", "*did you mean 'within'?*")]
    [InlineData(typeof(Latency), """{"distribution":"normal"}""", "*fixed, uniform, exponential or every*")]
    [InlineData(typeof(Place), """{"file":"x","line":1}""", "*'line' and a 'column'*")]
    public void What_is_not_such_a_value_is_refused_with_a_reason(Type type, string json, string message) =>
        ((Action)(() => JsonSerializer.Deserialize(json, type))).Should().Throw<JsonException>().WithMessage(message);

    [Fact]
    public void Members_of_users_own_types_use_them()
    {
        var note = new Note("E7", Likelihood.FromDoubt(0.1), Requirement.Any);
        string json = JsonSerializer.Serialize(note, Generated.Default.Note);
        json.Should().Be("""{"Id":"E7","Likelihood":{"doubt":0.1},"Requirement":"any"}""");
        JsonSerializer.Deserialize(json, Generated.Default.Note).Should().Be(note);
    }

    internal sealed record Note(string Id, Likelihood Likelihood, Requirement Requirement);

    [JsonSerializable(typeof(Note))]
    [JsonSerializable(typeof(Likelihood))]
    [JsonSerializable(typeof(Requirement))]
    [JsonSerializable(typeof(Relationship))]
    [JsonSerializable(typeof(RelationshipTarget))]
    [JsonSerializable(typeof(Place))]
    [JsonSerializable(typeof(RawJson))]
    [JsonSerializable(typeof(ResponseStep))]
    [JsonSerializable(typeof(ClaimPoint))]
    [JsonSerializable(typeof(HarmWindow))]
    [JsonSerializable(typeof(Latency))]
    private sealed partial class Generated : JsonSerializerContext;
}
