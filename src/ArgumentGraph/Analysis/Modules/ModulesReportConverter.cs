using System.Text.Json;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Analysis.Modules;

/// <summary>What modules rest on, as JSON. <c>docs/json.md</c> says what each member means.</summary>
internal sealed class ModulesReportConverter : ReportConverter<ModulesReport>
{
    protected override void WriteMembers(Utf8JsonWriter json, ModulesReport report)
    {
        json.Objects("modules", report.Modules, module => WriteModule(json, module));
        json.WriteNumber("withoutModule", report.WithoutModule);
        json.Objects("dependencies", report.Dependencies, each =>
        {
            json.WriteString("from", each.From);
            json.WriteString("to", each.To);
            json.WriteNumber("support", each.Support);
            json.WriteNumber("context", each.Context);
            json.WriteNumber("challenges", each.Challenges);
        });
        json.Objects("mutual", report.Mutual, group => json.Ids("names", group));
        json.WriteBoolean("areSinglePointsExhaustive", report.AreSinglePointsExhaustive);
    }

    private static void WriteModule(Utf8JsonWriter json, AnalysedModule module)
    {
        json.WriteString("name", module.Module.Name);
        json.WriteString("title", module.Module.Title);
        json.WriteBoolean("contract", module.Module.IsContract);
        json.WriteNumber("elements", module.ElementCount);
        json.Objects("goals", module.Goals, goal =>
        {
            json.WriteString("id", goal.Element.Id);
            json.WriteString("statement", goal.Element.Statement);
            json.Standing("joined", goal.Joined);
            json.Standing("alone", goal.Alone);
            json.Ids("onlyJoined", goal.OnlyJoined);
        });
        json.Objects("assumedOfOthers", module.AssumedOfOthers, assumed =>
        {
            json.WriteString("id", assumed.Element.Id);
            json.Standing("standing", assumed.Standing);
            json.WriteBoolean("isHere", !assumed.Element.IsAway);
        });
        json.WriteStartObject("interface");
        json.Objects("publicGoals", module.Interface.PublicGoals, goal =>
        {
            json.WriteString("id", goal.Goal.Id);
            json.Ids("contexts", goal.Contexts);
        });
        json.Ids("otherPublic", module.Interface.OtherPublic);
        json.Ids("cited", module.Interface.Cited);
        json.Ids("leftToContracts", module.Interface.LeftToContracts);
        json.Ids("undeveloped", module.Interface.Undeveloped);
        json.WriteEndObject();
        json.Objects("shared", module.Shared, shared =>
        {
            json.WriteString("id", shared.Element.Id);
            json.WriteBoolean("basic", shared.IsBasic);
            json.Ids("through", shared.Through);
        });
        json.WriteNumber("sharedCount", module.SharedCount);
    }
}
