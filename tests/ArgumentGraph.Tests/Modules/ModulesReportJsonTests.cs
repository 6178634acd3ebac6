using ArgumentGraph.Tests.Analysis.Oracle;
using ArgumentGraph.Tests.Files;

namespace ArgumentGraph.Tests.Modules;

/// <summary>What modules rest on, as JSON: a module that cites two others and leaves a goal to a contract, and one that is not here.</summary>
public class ModulesReportJsonTests
{
    [Fact]
    public void All_is_said_of_modules_and_what_joins_them()
    {
        using CaseFolder folder = new CaseFolder()
            .WithText("case.json", """
                {"format":"argument-graph/1","title":"Whole","include":["m1.json","m2.json","m3.json","k.json"],"elements":[
                  {"id":"D","kind":"claim","statement":"The report is old","challenges":"M2/Sn1"},
                  {"id":"S","kind":"strategy","statement":"beside","inContextOf":["M2/C1"]}]}
                """)
            .WithText("m1.json", """
                {"format":"argument-graph/1","title":"One","module":"M1","elements":[
                  {"id":"G1","kind":"goal","statement":"one","supportedBy":["M2/G5","M3/G7","G3","G4"],"requires":"any"},
                  {"id":"G3","kind":"goal","toBeSupportedByContract":true,"statement":"three"},
                  {"id":"G4","kind":"goal","undeveloped":true,"statement":"four"},
                  {"id":"M2/G5","kind":"goal","away":true,"statement":"five"},
                  {"id":"M3/G7","kind":"goal","away":true,"statement":"seven"}]}
                """)
            .WithText("m2.json", """
                {"format":"argument-graph/1","title":"Two","module":"M2","elements":[
                  {"id":"G5","kind":"goal","public":true,"statement":"five","supportedBy":["Sn1"],"inContextOf":["C1","C2"]},
                  {"id":"C1","kind":"context","public":true,"statement":"shown"},
                  {"id":"C2","kind":"context","statement":"kept"},
                  {"id":"C3","kind":"context","public":true,"statement":"of none"},
                  {"id":"Sn1","kind":"evidence","statement":"report","state":"available","source":"r"}]}
                """)
            .WithText("m3.json", """
                {"format":"argument-graph/1","title":"Three","module":"M3","elements":[
                  {"id":"M2/G5","kind":"goal","away":true,"statement":"five"},
                  {"id":"Elsewhere/G8","kind":"goal","away":true,"statement":"eight"},
                  {"id":"G7","kind":"goal","public":true,"statement":"seven","supportedBy":["M2/G5","Elsewhere/G8"],"requires":"any"}]}
                """)
            .WithText("k.json", """
                {"format":"argument-graph/1","title":"Contract","module":"K","contract":true,"elements":[
                  {"id":"M1/G3","kind":"goal","away":true,"statement":"three","supportedBy":["S1"]},
                  {"id":"M2/G5","kind":"goal","away":true,"statement":"five"},
                  {"id":"J","kind":"justification","public":true,"statement":"Both are of one kind"},
                  {"id":"S1","kind":"strategy","statement":"One for the other","supportedBy":["M2/G5"],"inContextOf":["J"]}]}
                """);

        Argument.Load(folder["case.json"]).AnalyzeModules().ToJson().ShouldBeJson("""
            {
              "title": "Whole", "baseline": "as-is", "date": null, "stateNotGiven": 0, "assumedOfOthers": ["Elsewhere/G8"],
              "modules": [
                {
                  "name": "M1", "title": "One", "contract": false, "elements": 3,
                  "goals": [{"id": "M1/G1", "statement": "one", "joined": "supported", "alone": "supported", "onlyJoined": ["Elsewhere/G8"]}],
                  "assumedOfOthers": [{"id": "M2/G5", "standing": "inDoubt", "isHere": true}, {"id": "M3/G7", "standing": "supported", "isHere": true}],
                  "interface": {
                    "publicGoals": [], "otherPublic": [], "cited": ["M2/G5", "M3/G7"], "leftToContracts": ["M1/G3"], "undeveloped": ["M1/G4"]
                  },
                  "shared": [
                    { "id": "M2/Sn1", "basic": true, "through": ["M2/G5", "M3/G7"] },
                    { "id": "D", "basic": false, "through": ["M2/G5", "M3/G7"] },
                    { "id": "M2/C1", "basic": false, "through": ["M2/G5", "M3/G7"] },
                    { "id": "M2/C2", "basic": false, "through": ["M2/G5", "M3/G7"] },
                    { "id": "M2/G5", "basic": false, "through": ["M2/G5", "M3/G7"] }
                  ],
                  "sharedCount": 5
                },
                {
                  "name": "M2", "title": "Two", "contract": false, "elements": 5,
                  "goals": [{"id": "M2/G5", "statement": "five", "joined": "inDoubt", "alone": "supported", "onlyJoined": []}], "assumedOfOthers": [],
                  "interface": {
                    "publicGoals": [{"id": "M2/G5", "contexts": ["M2/C1"]}], "otherPublic": ["M2/C3"], "cited": [], "leftToContracts": [],
                    "undeveloped": []
                  },
                  "shared": [], "sharedCount": 0
                },
                {
                  "name": "M3", "title": "Three", "contract": false, "elements": 1,
                  "goals": [{"id": "M3/G7", "statement": "seven", "joined": "supported", "alone": "supported", "onlyJoined": ["Elsewhere/G8"]}],
                  "assumedOfOthers": [{"id": "Elsewhere/G8", "standing": "supported", "isHere": false}, {"id": "M2/G5", "standing": "inDoubt", "isHere": true}],
                  "interface": {
                    "publicGoals": [{"id": "M3/G7", "contexts": []}], "otherPublic": [], "cited": ["Elsewhere/G8", "M2/G5"], "leftToContracts": [],
                    "undeveloped": []
                  },
                  "shared": [], "sharedCount": 0
                },
                {
                  "name": "K", "title": "Contract", "contract": true, "elements": 2,
                  "goals": [{"id": "M1/G3", "statement": "three", "joined": "inDoubt", "alone": "supported", "onlyJoined": []}],
                  "assumedOfOthers": [{"id": "M2/G5", "standing": "inDoubt", "isHere": true}],
                  "interface": { "publicGoals": [], "otherPublic": [], "cited": ["M1/G3", "M2/G5"], "leftToContracts": [], "undeveloped": [] },
                  "shared": [], "sharedCount": 0
                }
              ],
              "withoutModule": 2,
              "dependencies": [
                { "from": null, "to": "M2", "support": 0, "context": 1, "challenges": 0 },
                { "from": "K", "to": "M2", "support": 1, "context": 0, "challenges": 0 },
                { "from": "M1", "to": "K", "support": 1, "context": 0, "challenges": 0 },
                { "from": "M1", "to": "M2", "support": 1, "context": 0, "challenges": 0 },
                { "from": "M1", "to": "M3", "support": 1, "context": 0, "challenges": 0 },
                { "from": "M2", "to": null, "support": 0, "context": 0, "challenges": 1 },
                { "from": "M3", "to": "Elsewhere", "support": 1, "context": 0, "challenges": 0 },
                { "from": "M3", "to": "M2", "support": 1, "context": 0, "challenges": 0 }
              ],
              "mutual": [], "areSinglePointsExhaustive": true
            }
            """);
    }
}
