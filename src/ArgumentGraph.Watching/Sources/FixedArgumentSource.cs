using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace ArgumentGraph.Watching.Sources;

/// <summary>An argument that stays as it is.</summary>
internal sealed class FixedArgumentSource(Argument argument) : IArgumentSource
{
    public ValueTask<SourceReading> ReadAsync(CancellationToken cancellationToken) => new(SourceReading.Of(argument));

    public IChangeToken Watch() => NullChangeToken.Singleton;
}
