using System.Text;

namespace ArgumentGraph.Fuzzing.Targets;

/// <summary>The body of a what-if.</summary>
internal sealed class WhatIfTarget() : ServedTarget("what-if")
{
    protected override byte[] Request(byte[] input) =>
    [
        .. Encoding.ASCII.GetBytes(
            "POST /arguments/api/arguments/sabotage/what-if HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
            + $"Content-Length: {input.Length}\r\n\r\n"),
        .. input,
    ];
}
