using System.Diagnostics.CodeAnalysis;

namespace ArgumentGraph.Notebooks;

/// <summary>Says on an assembly which of its types shows arguments and reports in notebooks. <c>ArgumentGraph.Rendering</c> has it.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class NotebookDisplayAttribute(
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] Type displayType) : Attribute
{
    /// <summary>A <see cref="NotebookDisplay"/> with a constructor without parameters.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
    public Type DisplayType { get; } = displayType;
}
