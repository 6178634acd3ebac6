namespace ArgumentGraph;

/// <summary>
/// Says that basic elements with the same value of a tag may fall together from one cause: a share of their doubt is that of the cause (the beta-factor model: Fleming, A reliability model for
/// common mode failures in redundant safety systems, 1975; Mosleh et al., NUREG/CR-4780, 1988).
/// </summary>
/// <param name="Key">A tag's key, or <c>source</c> or <c>subject</c>.</param>
/// <param name="Beta">The share of the doubt that is common, 0 to 1.</param>
/// <param name="Value">Only elements with this value; null for a group for each value. A group named by its value goes before one for each value, a later one before an earlier.</param>
public sealed record CommonCause(string Key, double Beta, string? Value = null);
