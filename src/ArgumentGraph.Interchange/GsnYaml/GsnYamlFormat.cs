namespace ArgumentGraph.Interchange;

/// <summary>GSN YAML, as gsn2x 4 reads it.</summary>
internal sealed class GsnYamlFormat() : ArgumentFormat("gsn-yaml", "GSN YAML", "application/yaml", canRead: true, canWrite: true, ".gsn.yaml", ".gsn.yml", ".yaml", ".yml")
{
}
