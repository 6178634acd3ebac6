using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ArgumentGraph;

/// <summary>
/// A small immutable map from strings that keeps the order in which its entries were given, and is equal to another when the entries are, in order.
/// Look-up is linear in the number of entries.
/// </summary>
/// <typeparam name="TValue">The type of the values.</typeparam>
public sealed class ValueMap<TValue> : IReadOnlyDictionary<string, TValue>, IEquatable<ValueMap<TValue>>
{
    private readonly KeyValuePair<string, TValue>[] _entries;

    private ValueMap(KeyValuePair<string, TValue>[] entries) => _entries = entries;

    /// <summary>The map without entries.</summary>
    public static ValueMap<TValue> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _entries.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _entries.Select(entry => entry.Key);

    /// <inheritdoc/>
    public IEnumerable<TValue> Values => _entries.Select(entry => entry.Value);

    /// <inheritdoc/>
    public TValue this[string key] => TryGetValue(key, out TValue? value) ? value : throw new KeyNotFoundException($"Key '{key}' does not exist.");

    /// <summary>The same map with <paramref name="key"/> set to <paramref name="value"/>: in its old place, or last when it is new.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value.</param>
    public ValueMap<TValue> With(string key, TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        int index = IndexOf(key);
        KeyValuePair<
            string, TValue>[] entries = index < 0 ? new KeyValuePair<string, TValue>[_entries.Length + 1] : (KeyValuePair<string, TValue>[])_entries.Clone();
        if (index < 0)
        {
            _entries.CopyTo(entries, 0);
            index = _entries.Length;
        }

        entries[index] = new(key, value);
        return new(entries);
    }

    /// <summary>The same map without <paramref name="key"/>.</summary>
    /// <param name="key">The key.</param>
    public ValueMap<TValue> Without(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return IndexOf(key) < 0 ? this : new([.. _entries.Where(entry => !string.Equals(entry.Key, key, StringComparison.Ordinal))]);
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out TValue value)
    {
        int index = IndexOf(key);
        value = index < 0 ? default : _entries[index].Value;
        return index >= 0;
    }

    /// <inheritdoc/>
    public bool Equals(ValueMap<TValue>? other)
    {
        if (other is null || other._entries.Length != _entries.Length)
        {
            return false;
        }

        for (int i = 0; i < _entries.Length; i++)
        {
            if (!string.Equals(_entries[i].Key, other._entries[i].Key, StringComparison.Ordinal)
                || !EqualityComparer<TValue>.Default.Equals(_entries[i].Value, other._entries[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueMap<TValue>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (KeyValuePair<string, TValue> entry in _entries)
        {
            hash.Add(entry.Key, StringComparer.Ordinal);
            hash.Add(entry.Value);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, TValue>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, TValue>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The entries, separated by semicolons.</summary>
    public override string ToString() => string.Join("; ", _entries.Select(entry => $"{entry.Key}: {entry.Value}"));

    // Takes the array over; keys are distinct.
    internal static ValueMap<TValue> FromEntries(KeyValuePair<string, TValue>[] entries) => entries.Length == 0 ? Empty : new(entries);

    private int IndexOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        for (int i = 0; i < _entries.Length; i++)
        {
            if (string.Equals(_entries[i].Key, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
