using System.Reflection;

namespace ArgumentGraph.Tool.Running;

/// <summary>The tool's version.</summary>
internal static class ToolVersion
{
    /// <summary>The version without the commit that it was built from.</summary>
    public static string Text { get; } =
        (typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];
}
