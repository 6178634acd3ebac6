using ArgumentGraph.Tests.Files;

namespace ArgumentGraph.Tests.Modules;

public class ModuleQueryTests
{
    [Theory]
    [InlineData("module = M2", "M2/G5 M2/Sn1")]
    [InlineData("module in (M1, M3) and not public", "M1/G1")]
    [InlineData("public", "M2/G5 M3/G7")]
    [InlineData("away", "")]
    public void Words_for_modules(string query, string expected)
    {
        using CaseFolder folder = ModuleFiles.Vector();

        Ids(Argument.Load(folder["case.json"]).Select(query)).Should().Be(expected);
    }

    [Fact]
    public void What_stands_for_other_modules_and_what_is_left_to_contracts()
    {
        using CaseFolder vector = ModuleFiles.Vector();
        using CaseFolder contract = ModuleFiles.Contract();

        Ids(Argument.Load(vector["m1.json"]).Select("away")).Should().Be("M2/G5 M3/G7");
        Ids(Argument.Load(contract["case.json"]).Select("left-to-contract")).Should().Be("Consumer/G3");
    }

    private static string Ids(IEnumerable<Element> elements) => string.Join(' ', elements.Select(element => element.Id));
}
