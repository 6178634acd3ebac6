using ArgumentGraph.Tests.Files;

namespace ArgumentGraph.Tests.Modules;

public class SwappedSupplierTests
{
    private const int Claims = 39;

    [Fact]
    public void Only_what_rests_on_the_supplier_is_to_be_reviewed_again()
    {
        using CaseFolder first = Case("SupplierA", "Report of A");
        using CaseFolder second = Case("SupplierB", "Report of B");

        ImpactReport impact = Argument.Load(first["case.json"]).AnalyzeImpact(Argument.Load(second["case.json"]));

        impact.Modules.Select(module => module.ToString()).Should().Equal(
            "Consumer: 2 of 41 elements to be reviewed again", "SupplierB: 2 of 2 elements to be reviewed again",
            "K: 1 of 1 element to be reviewed again");
        impact.Touched.Select(each => each.Element.Id).Should().Equal("Consumer/G1", "Consumer/G3", "K/S1");
        impact.Sentences.Should().Contain("Consumer: 2 of 41 elements to be reviewed again.");
        impact.Comparison.CaseChanges.Select(change => change.Name).Should().Equal("modules.K", "modules.SupplierA", "modules.SupplierB");
    }

    [Fact]
    public void A_supplier_that_says_the_same_on_other_evidence_opens_the_same()
    {
        using CaseFolder first = Case("Supplier", "Report of March");
        using CaseFolder second = Case("Supplier", "Report of May");

        ImpactReport impact = Argument.Load(first["case.json"]).AnalyzeImpact(Argument.Load(second["case.json"]));

        impact.Touched.Select(each => each.Element.Id).Should().Equal("Consumer/G1", "Consumer/G3", "K/S1", "Supplier/E1", "Supplier/G9");
        impact.Modules.Select(module => (module.Touched, module.ElementCount)).Should().Equal((2, 41), (2, 2), (1, 1));
        impact.Comparison.CaseChanges.Should().BeEmpty();
    }

    [Fact]
    public void What_no_contract_joins_to_the_supplier_is_not_opened()
    {
        using CaseFolder first = Case("Supplier", "Report");
        using CaseFolder second = Case("Supplier", "Report").WithText("s.json", """
            {"format":"argument-graph/1","title":"Supplier","module":"Supplier","elements":[
              {"id":"G9","kind":"goal","public":true,"statement":"nine","supportedBy":["E1"]},
              {"id":"G10","kind":"goal","public":true,"statement":"ten","undeveloped":true},
              {"id":"E1","kind":"evidence","statement":"Report","state":"available","source":"r"}]}
            """);

        ImpactReport impact = Argument.Load(first["case.json"]).AnalyzeImpact(Argument.Load(second["case.json"]));

        impact.Touched.Should().BeEmpty();
        impact.Sentences.Should().Contain(["Supplier: 1 of 3 elements to be reviewed again.", "Nothing of Consumer and K rests on what changed."]);
    }

    private static CaseFolder Case(string supplier, string report)
    {
        string[] claims = [.. Enumerable.Range(1, Claims).Select(number => $"C{number}")];
        string own = string.Concat(claims.Select(
            claim => $$""",{"id":"{{claim}}","kind":"evidence","statement":"own report {{claim}}","state":"available","source":"r"}"""));
        return new CaseFolder()
            .WithText("case.json", """{"format":"argument-graph/1","title":"Whole","include":["c.json","s.json","k.json"],"elements":[]}""")
            .WithText("c.json", $$"""
                {"format":"argument-graph/1","title":"Consumer","module":"Consumer","elements":[
                  {"id":"G1","kind":"goal","statement":"top","supportedBy":["G3","{{string.Join("\",\"", claims)}}"]},
                  {"id":"G3","kind":"goal","toBeSupportedByContract":true,"statement":"three"}{{own}}]}
                """)
            .WithText("s.json", $$"""
                {"format":"argument-graph/1","title":"Supplier","module":"{{supplier}}","elements":[
                  {"id":"G9","kind":"goal","public":true,"statement":"nine","supportedBy":["E1"]},
                  {"id":"E1","kind":"evidence","statement":"{{report}}","state":"available","source":"r"}]}
                """)
            .WithText("k.json", $$"""
                {"format":"argument-graph/1","title":"Contract","module":"K","contract":true,"elements":[
                  {"id":"Consumer/G3","kind":"goal","away":true,"statement":"three","supportedBy":["S1"]},
                  {"id":"{{supplier}}/G9","kind":"goal","away":true,"statement":"nine"},
                  {"id":"S1","kind":"strategy","statement":"The supplier's goal is the consumer's","supportedBy":["{{supplier}}/G9"]}]}
                """);
    }
}
