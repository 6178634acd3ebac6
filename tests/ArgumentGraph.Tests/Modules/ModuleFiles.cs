using ArgumentGraph.Tests.Files;

namespace ArgumentGraph.Tests.Modules;

/// <summary>Two modules and what joins them, each in a file of its own.</summary>
internal static class ModuleFiles
{
    /// <summary>The vector of the design: M1/G1 rests on M2/G5 and M3/G7, M3/G7 on M2/G5, M2/G5 on one item of evidence.</summary>
    public static CaseFolder Vector() => new CaseFolder()
        .WithText("case.json", """{"format":"argument-graph/1","title":"Whole","include":["m1.json","m2.json","m3.json"],"elements":[]}""")
        .WithText("m1.json", """
            {"format":"argument-graph/1","title":"One","module":"M1","elements":[
              {"id":"G1","kind":"goal","statement":"one","supportedBy":["M2/G5","M3/G7"],"requires":"any"},
              {"id":"M2/G5","kind":"goal","away":true,"statement":"five"},
              {"id":"M3/G7","kind":"goal","away":true,"statement":"seven"}]}
            """)
        .WithText("m2.json", """
            {"format":"argument-graph/1","title":"Two","module":"M2","elements":[
              {"id":"G5","kind":"goal","public":true,"statement":"five","supportedBy":["Sn1"]},
              {"id":"Sn1","kind":"evidence","statement":"report","state":"available","source":"r"}]}
            """)
        .WithText("m3.json", """
            {"format":"argument-graph/1","title":"Three","module":"M3","elements":[
              {"id":"M2/G5","kind":"goal","away":true,"statement":"five"},
              {"id":"G7","kind":"goal","public":true,"statement":"seven","supportedBy":["M2/G5"]}]}
            """);

    /// <summary>A consumer whose goal is left to a contract, a supplier, and the contract.</summary>
    public static CaseFolder Contract() => new CaseFolder()
        .WithText("case.json", """{"format":"argument-graph/1","title":"Whole","include":["c.json","s.json","k.json"],"elements":[]}""")
        .WithText("c.json", """
            {"format":"argument-graph/1","title":"Consumer","module":"Consumer","elements":[
              {"id":"G1","kind":"goal","statement":"top","supportedBy":["G3"]},
              {"id":"G3","kind":"goal","toBeSupportedByContract":true,"statement":"three"}]}
            """)
        .WithText("s.json", """
            {"format":"argument-graph/1","title":"Supplier","module":"Supplier","elements":[
              {"id":"G9","kind":"goal","public":true,"statement":"nine","supportedBy":["E1"]},
              {"id":"E1","kind":"evidence","statement":"report","state":"available","source":"r"}]}
            """)
        .WithText("k.json", """
            {"format":"argument-graph/1","title":"Contract","module":"K","contract":true,"elements":[
              {"id":"Consumer/G3","kind":"goal","away":true,"statement":"three","supportedBy":["S1"]},
              {"id":"Supplier/G9","kind":"goal","away":true,"statement":"nine"},
              {"id":"S1","kind":"strategy","statement":"The supplier's goal is the consumer's","supportedBy":["Supplier/G9"]}]}
            """);
}
