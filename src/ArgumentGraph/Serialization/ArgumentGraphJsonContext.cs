using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>
/// The source-generated metadata with which <see cref="System.Text.Json.JsonSerializer"/> writes reports without reflection, in trimmed and native apps. The
/// shape is that of <see cref="ReportJson"/>.
/// </summary>
/// <example>
/// <code>
/// string json = System.Text.Json.JsonSerializer.Serialize(argument.AnalyzeRoadmap(), ArgumentGraphJsonContext.Default.RoadmapReport);
/// </code>
/// </example>
[JsonSerializable(typeof(SupportReport))]
[JsonSerializable(typeof(LoadBearingReport))]
[JsonSerializable(typeof(WhatIfReport))]
[JsonSerializable(typeof(RoadmapReport))]
[JsonSerializable(typeof(ProbabilityReport))]
[JsonSerializable(typeof(IEnumerable<ProbabilityReport>))]
[JsonSerializable(typeof(ImportanceReport))]
[JsonSerializable(typeof(HiddenSupportReport))]
[JsonSerializable(typeof(JointReport))]
[JsonSerializable(typeof(ModulesReport))]
[JsonSerializable(typeof(FreshnessReport))]
[JsonSerializable(typeof(ResponseReport))]
[JsonSerializable(typeof(ClaimPointReport))]
[JsonSerializable(typeof(Explanation))]
[JsonSerializable(typeof(ValidationReport))]
[JsonSerializable(typeof(ComparisonReport))]
[JsonSerializable(typeof(ImpactReport))]
[JsonSerializable(typeof(NextVersion))]
[JsonSerializable(typeof(ReviewReport))]
[JsonSerializable(typeof(EvidenceReport))]
public sealed partial class ArgumentGraphJsonContext : JsonSerializerContext;
