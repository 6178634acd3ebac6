namespace System.Runtime.CompilerServices;

/// <summary>Overloads of a lower priority are considered only where none of a higher one fits. Part of .NET from version 9 on.</summary>
/// <param name="priority">The priority; 0 for overloads that have none.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property, Inherited = false)]
internal sealed class OverloadResolutionPriorityAttribute(int priority) : Attribute
{
    public int Priority { get; } = priority;
}
