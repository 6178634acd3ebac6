namespace ArgumentGraph.Fuzzing.Targets;

/// <summary>Something that takes texts from anyone.</summary>
/// <param name="name">Its name: that of its corpus, too.</param>
internal abstract class Target(string name) : IDisposable
{
    public string Name => name;

    /// <summary>Whether what it does is done by this thread, so that what it allocates can be told.</summary>
    public virtual bool IsOnThisThread => true;

    /// <summary>Reads an input. Throws only what is a defect.</summary>
    public abstract Reading Read(byte[] input);

    /// <summary>Ends what it needed.</summary>
    public virtual void Dispose()
    {
    }
}
