# The service in a small image: framework-dependent, non-root, started and probed without a shell.
FROM ubuntu:26.04 AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends dotnet-sdk-10.0 ca-certificates \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/CalcService.Core/CalcService.Core.csproj src/CalcService.Core/
COPY src/CalcService.Api/CalcService.Api.csproj src/CalcService.Api/
# Restored as it is published: machine code needs a compiler of its own.
RUN dotnet restore src/CalcService.Api -p:Configuration=Release
COPY src src
RUN dotnet publish src/CalcService.Api --no-restore --configuration Release --output /app

FROM ubuntu:26.04
RUN apt-get update \
    && apt-get install -y --no-install-recommends aspnetcore-runtime-10.0 ca-certificates \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app .
# A number, so that an orchestrator can see that it is not root.
USER 1654:1654
# Compression takes native memory: by default each core may keep eight pools of it, though two are as fast.
ENV ASPNETCORE_URLS=http://0.0.0.0:8080 DOTNET_EnableDiagnostics=0 MALLOC_ARENA_MAX=2
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=3s --start-period=5s \
    CMD ["dotnet", "CalcService.Api.dll", "--probe", "http://127.0.0.1:8080/health/ready"]
ENTRYPOINT ["dotnet", "CalcService.Api.dll"]
