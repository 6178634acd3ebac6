namespace ArgumentGraph.Interchange;

internal sealed class LtacWriter(Argument argument, Export export)
{
    public void Write() => export.Text.Write(argument.Title);
}
