namespace ArgumentGraph.Notebooks;

/// <summary>
/// Tells .NET Interactive how to show a type. It looks for an attribute of this name, whosever it is
/// (<c>Formatter.TryRegisterFromFormatterSources</c>), so that no package of its is needed.
/// </summary>
/// <remarks>
/// What it asks for, all by name: the property <see cref="FormatterSourceType"/>; there a constructor without parameters and <c>CreateTypeFormatters()</c>,
/// which gives objects with <c>MimeType</c> and <c>bool Format(object, TextWriter)</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The type that makes the formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;
}
