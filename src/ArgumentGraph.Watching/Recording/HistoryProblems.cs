namespace ArgumentGraph.Watching.Recording;

/// <summary>Why the histories of some arguments cannot be kept, and which of the reasons is shown. Safe to be used by several threads at once.</summary>
/// <param name="publish">Takes the reason that is to be shown, the first ordinally, whenever reasons changed; null when none is left.</param>
internal sealed class HistoryProblems(Action<string?> publish)
{
    // Held while reasons change and while that is published: so what is shown last is what they are now.
    private readonly object _lock = new();
    private readonly Dictionary<string, string> _reasons = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The history of an argument can be kept again.</summary>
    public void Remove(string name)
    {
        lock (_lock)
        {
            if (_reasons.Remove(name))
            {
                Publish();
            }
        }
    }

    /// <summary>The history of an argument cannot be kept.</summary>
    /// <returns>Whether the reason is new.</returns>
    public bool Set(string name, string reason)
    {
        lock (_lock)
        {
            if (_reasons.TryGetValue(name, out string? known) && known == reason)
            {
                return false;
            }

            _reasons[name] = reason;
            Publish();
            return true;
        }
    }

    private void Publish() => publish(_reasons.Values.Order(StringComparer.Ordinal).FirstOrDefault());
}
