namespace ArgumentGraph.Fuzzing.Targets;

/// <summary>The first line of a request, as it is sent: method, address with its parameters, version; more lines are headers.</summary>
internal sealed class AddressTarget() : ServedTarget("address")
{
    protected override byte[] Request(byte[] input)
    {
        int end = input.AsSpan().IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = (end < 0 ? input : input.AsSpan(0, end)).TrimEnd("\r "u8);
        ReadOnlySpan<byte> rest = end < 0 ? default : input.AsSpan(end + 1).TrimEnd("\r\n"u8);
        return [.. line, .. "\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n"u8, .. rest, .. rest.IsEmpty ? ""u8 : "\r\n"u8, .. "\r\n"u8];
    }
}
